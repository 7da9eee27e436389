package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.CellOutput;
import org.keratin.core.layers.CellRun;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.rnn.FusedCell;
import org.keratin.keras.internal.rnn.StepDropout;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.Ops;
import org.keratin.tensor.RecurrentCell;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.SimpleRNNCell}: the output of a step, which is the state of the next, is
 * {@code activation(x kernel + bias + h recurrent_kernel)}.
 *
 * <p>Input {@code (batch, in)}, output and state {@code (batch, units)}. Weights: {@code kernel
 * (in, units)}, {@code recurrent_kernel (units, units)}, {@code bias (units)}.
 */
@KerasExport("keras.layers.SimpleRNNCell")
public final class SimpleRNNCell extends BuiltinCell {

    /**
     * The config.
     *
     * @param units the length of the output, at least 1
     * @param activation what is applied at the end, {@code linear} for {@code null}
     * @param useBias whether there is a bias
     * @param seed where the draws of dropout start
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int units,
            @Default("tanh") Activation activation,
            @Default("true") boolean useBias,
            @Flatten RecurrentWeights weights,
            @Flatten RecurrentDropout dropout,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the number of units. */
        public Config {
            Require.atLeastOne("units", units);
        }
    }

    private final Config config;
    private final SeedGenerator seeds;
    private Variable kernel;
    private Variable recurrentKernel;
    private Variable bias;

    /** Makes one. */
    public SimpleRNNCell(Config config) {
        super(config);
        this.config = config;
        this.seeds = Seed.orNone(config.seed()).generator();
        requireInput(InputSpec.rank(2));
    }

    @Override
    protected void build(Shape input) {
        int units = config.units();
        RecurrentWeights weights = config.weights();
        kernel = addWeight(weights.kernel(Shape.of(input.last(), units)));
        recurrentKernel = addWeight(weights.recurrentKernel(Shape.of(units, units)));
        bias = config.useBias() ? addWeight(weights.bias(Shape.of(units))) : null;
        requireInput(InputSpec.rank(2).withAxis(-1, input.last()));
    }

    @Override
    public List<Shape> stateShapes(Shape step) {
        return List.of(Shape.of(step.dim(0), config.units()));
    }

    @Override
    FusedCell fused(CallContext context) {
        return config.dropout().drops(context)
                ? null
                : FusedCell.of(
                        RecurrentCell.SIMPLE,
                        config.activation(),
                        config.activation(),
                        value(kernel, context),
                        bias == null ? null : value(bias, context),
                        value(recurrentKernel, context),
                        null);
    }

    @Override
    public CellRun begin(CallContext context) {
        return new Run(context);
    }

    private final class Run implements CellRun {

        private final Ops ops;
        private final Tensor w;
        private final Tensor u;
        private final Tensor b;
        private final StepDropout ofInput;
        private final StepDropout ofState;

        Run(CallContext context) {
            this.ops = context.ops();
            this.w = value(kernel, context);
            this.u = value(recurrentKernel, context);
            this.b = bias == null ? null : value(bias, context);
            RecurrentDropout rates = config.dropout();
            this.ofInput = new StepDropout(rates.dropout(), 1, seeds, context);
            this.ofState = new StepDropout(rates.recurrentDropout(), 1, seeds, context);
        }

        @Override
        public Tensor prepare(Tensor sequences) {
            Tensor product = StepDropout.product(ofInput.applyToSequences(sequences), w, ops);
            return b == null ? product : ops.add(product, b);
        }

        @Override
        public CellOutput step(Tensor input, List<Tensor> states) {
            Tensor recurrent = StepDropout.product(ofState.apply(states.get(0)), u, ops);
            Tensor h = activated(config.activation(), ops.add(input, recurrent), ops);
            return new CellOutput(h, List.of(h));
        }
    }
}
