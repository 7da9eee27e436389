package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.CellOutput;
import org.keratin.core.layers.CellRun;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.rnn.FusedCell;
import org.keratin.keras.internal.rnn.LstmGates;
import org.keratin.keras.internal.rnn.StepDropout;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.Ops;
import org.keratin.tensor.RecurrentCell;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.LSTMCell}: a step of long short-term memory. An input gate {@code i}, a
 * forget gate {@code f} and an output gate {@code o} lie between 0 and 1: the carry becomes {@code
 * c' = f c + i activation(…)}, the output {@code h' = o activation(c')}.
 *
 * <p>Input {@code (batch, in)}, output {@code (batch, units)}, states {@code h} and {@code c} of
 * that shape. Weights: {@code kernel (in, 4 units)}, {@code recurrent_kernel (units, 4 units)},
 * {@code bias (4 units)}; the parts along the last axis are those of i, f, c and o.
 */
@KerasExport("keras.layers.LSTMCell")
public final class LSTMCell extends BuiltinCell {

    private static final int GATES = 4;

    /**
     * The config.
     *
     * @param units the length of the output, at least 1
     * @param activation what is applied to the candidate and to the carry
     * @param recurrentActivation what is applied to the gates
     * @param useBias whether there is a bias
     * @param unitForgetBias whether the forget gate's bias starts at 1
     * @param seed where the draws of dropout start
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int units,
            @Default("tanh") Activation activation,
            @Default("sigmoid") Activation recurrentActivation,
            @Default("true") boolean useBias,
            @Flatten RecurrentWeights weights,
            @Default("true") boolean unitForgetBias,
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
    public LSTMCell(Config config) {
        super(config);
        this.config = config;
        this.seeds = Seed.orNone(config.seed()).generator();
        requireInput(InputSpec.rank(2));
    }

    @Override
    protected void build(Shape input) {
        int units = config.units();
        int all = Math.multiplyExact(GATES, units);
        RecurrentWeights weights = config.weights();
        kernel = addWeight(weights.kernel(Shape.of(input.last(), all)));
        recurrentKernel = addWeight(weights.recurrentKernel(Shape.of(units, all)));
        if (config.useBias()) {
            Initializer start = weights.biasInitializer();
            bias =
                    addWeight(
                            weights.bias(
                                    Shape.of(all),
                                    config.unitForgetBias() ? new UnitForgetBias(start) : start));
        }
        requireInput(InputSpec.rank(2).withAxis(-1, input.last()));
    }

    @Override
    public List<Shape> stateShapes(Shape step) {
        Shape state = Shape.of(step.dim(0), config.units());
        return List.of(state, state);
    }

    @Override
    FusedCell fused(CallContext context) {
        return config.dropout().drops(context)
                ? null
                : FusedCell.of(
                        RecurrentCell.LSTM,
                        config.activation(),
                        config.recurrentActivation(),
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
        private final LstmGates gates;

        Run(CallContext context) {
            this.ops = context.ops();
            this.w = value(kernel, context);
            this.u = value(recurrentKernel, context);
            this.b = bias == null ? null : value(bias, context);
            RecurrentDropout rates = config.dropout();
            // As in Keras, one mask serves all gates unless the state is dropped out, too.
            int masks = rates.recurrentDropout() == 0 ? 1 : GATES;
            this.ofInput = new StepDropout(rates.ofInput(), masks, seeds, context);
            this.ofState = new StepDropout(rates.ofState(), masks, seeds, context);
            this.gates = new LstmGates(config.activation(), config.recurrentActivation(), -1);
        }

        @Override
        public Tensor prepare(Tensor sequences) {
            Tensor product = StepDropout.product(ofInput.applyToSequences(sequences), w, ops);
            return b == null ? product : ops.add(product, b);
        }

        @Override
        public CellOutput step(Tensor input, List<Tensor> states) {
            Tensor recurrent = StepDropout.product(ofState.apply(states.get(0)), u, ops);
            return gates.step(ops.add(input, recurrent), states.get(1), ops);
        }
    }
}
