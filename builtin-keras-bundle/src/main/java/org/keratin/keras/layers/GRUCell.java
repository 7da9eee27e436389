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
 * {@code keras.layers.GRUCell}: a step of a gated recurrent unit. An update gate {@code z} and a
 * reset gate {@code r} lie between 0 and 1: the output, which is the state of the next step, is
 * {@code z h + (1 - z) activation(…)}, where the reset gate damps the state in what is activated.
 *
 * <p>Input {@code (batch, in)}, output and state {@code (batch, units)}. Weights: {@code kernel
 * (in, 3 units)}, {@code recurrent_kernel (units, 3 units)}, {@code bias (3 units)}, or {@code (2,
 * 3 units)} if it resets after the product; the parts along the last axis are those of z, r and the
 * candidate.
 */
@KerasExport("keras.layers.GRUCell")
public final class GRUCell extends BuiltinCell {

    private static final int GATES = 3;

    /**
     * The config.
     *
     * @param units the length of the output, at least 1
     * @param activation what is applied to the candidate
     * @param recurrentActivation what is applied to the gates
     * @param useBias whether there is a bias
     * @param resetAfter whether the reset gate damps the product of the state with the recurrent
     *     kernel, or the state before
     * @param seed where the draws of dropout start
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int units,
            @Default("tanh") Activation activation,
            @Default("sigmoid") Activation recurrentActivation,
            @Default("true") boolean useBias,
            @Flatten RecurrentWeights weights,
            @Flatten RecurrentDropout dropout,
            @Default("true") boolean resetAfter,
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
    public GRUCell(Config config) {
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
            bias = addWeight(weights.bias(config.resetAfter() ? Shape.of(2, all) : Shape.of(all)));
        }
        requireInput(InputSpec.rank(2).withAxis(-1, input.last()));
    }

    @Override
    public List<Shape> stateShapes(Shape step) {
        return List.of(Shape.of(step.dim(0), config.units()));
    }

    @Override
    FusedCell fused(CallContext context) {
        if (config.dropout().drops(context)) {
            return null;
        }
        Ops ops = context.ops();
        Tensor b = bias == null ? null : value(bias, context);
        boolean two = b != null && config.resetAfter();
        return FusedCell.of(
                config.resetAfter() ? RecurrentCell.GRU_RESET_AFTER : RecurrentCell.GRU,
                config.activation(),
                config.recurrentActivation(),
                value(kernel, context),
                two ? ops.at(b, 0, 0) : b,
                value(recurrentKernel, context),
                two ? ops.at(b, 0, 1) : null);
    }

    @Override
    public CellRun begin(CallContext context) {
        return new Run(context);
    }

    private final class Run implements CellRun {

        private final Ops ops;
        private final Tensor w;
        private final Tensor u;
        private final Tensor inputBias;
        private final Tensor recurrentBias;
        private final StepDropout ofInput;
        private final StepDropout ofState;

        Run(CallContext context) {
            this.ops = context.ops();
            this.w = value(kernel, context);
            this.u = value(recurrentKernel, context);
            Tensor b = bias == null ? null : value(bias, context);
            boolean two = b != null && config.resetAfter();
            this.inputBias = two ? ops.at(b, 0, 0) : b;
            this.recurrentBias = two ? ops.at(b, 0, 1) : null;
            RecurrentDropout rates = config.dropout();
            // As in Keras, one mask serves all gates unless the state is dropped out, too.
            int masks = rates.recurrentDropout() == 0 ? 1 : GATES;
            this.ofInput = new StepDropout(rates.ofInput(), masks, seeds, context);
            this.ofState = new StepDropout(rates.ofState(), masks, seeds, context);
        }

        @Override
        public Tensor prepare(Tensor sequences) {
            return biased(
                    StepDropout.product(ofInput.applyToSequences(sequences), w, ops), inputBias);
        }

        private Tensor biased(Tensor x, Tensor b) {
            return b == null ? x : ops.add(x, b);
        }

        @Override
        public CellOutput step(Tensor input, List<Tensor> states) {
            Tensor before = states.get(0);
            Tensor h = config.resetAfter() ? resetAfter(input, before) : resetBefore(input, before);
            return new CellOutput(h, List.of(h));
        }

        private Tensor resetAfter(Tensor input, Tensor before) {
            Tensor product = StepDropout.product(ofState.apply(before), u, ops);
            List<Tensor> recurrent = ops.split(biased(product, recurrentBias), GATES, -1);
            List<Tensor> x = ops.split(input, GATES, -1);
            Tensor z = gate(x.get(0), recurrent.get(0));
            Tensor r = gate(x.get(1), recurrent.get(1));
            return mix(z, before, x.get(2), ops.multiply(r, recurrent.get(2)));
        }

        private Tensor resetBefore(Tensor input, Tensor before) {
            List<Tensor> dropped = ofState.apply(before);
            boolean one = dropped.size() == 1;
            int units = config.units();
            Tensor product =
                    StepDropout.product(
                            one ? dropped : dropped.subList(0, 2),
                            ops.sliceAxis(u, -1, 0, 2 * units),
                            ops);
            List<Tensor> recurrent = ops.split(product, 2, -1);
            List<Tensor> x = ops.split(input, GATES, -1);
            Tensor z = gate(x.get(0), recurrent.get(0));
            Tensor r = gate(x.get(1), recurrent.get(1));
            Tensor reset = ops.multiply(r, dropped.get(one ? 0 : 2));
            Tensor candidateKernel = ops.sliceAxis(u, -1, 2 * units, GATES * units);
            return mix(z, before, x.get(2), ops.matmul(reset, candidateKernel));
        }

        private Tensor gate(Tensor x, Tensor recurrent) {
            return activated(config.recurrentActivation(), ops.add(x, recurrent), ops);
        }

        private Tensor mix(Tensor z, Tensor before, Tensor x, Tensor recurrent) {
            Tensor candidate = activated(config.activation(), ops.add(x, recurrent), ops);
            return ops.add(ops.multiply(z, before), ops.multiply(ops.subtract(1, z), candidate));
        }
    }
}
