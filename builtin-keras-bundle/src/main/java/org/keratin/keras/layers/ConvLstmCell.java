package org.keratin.keras.layers;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.keratin.core.Variable;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.CellOutput;
import org.keratin.core.layers.CellRun;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.keras.internal.rnn.LstmGates;
import org.keratin.keras.internal.rnn.StepDropout;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** A step of an LSTM whose products are convolutions over spatial axes. */
final class ConvLstmCell extends BuiltinCell {

    private static final int GATES = 4;

    /** The config. */
    record Config(@Flatten LayerOptions layer, @Flatten ConvLstmOptions conv)
            implements LayerConfig {}

    private final ConvLstmOptions options;
    private final DataFormat format;
    private final SeedGenerator seeds;
    private Variable kernel;
    private Variable recurrentKernel;
    private Variable bias;

    ConvLstmCell(Config config) {
        super(config);
        this.options = config.conv();
        this.format = options.dataFormat();
        this.seeds = Seed.orNone(options.seed()).generator();
        requireInput(InputSpec.rank(options.axes() + 2));
    }

    @Override
    protected void build(Shape input) {
        if (!input.without(0).isKnown()) {
            throw new ShapeException(
                    name()
                            + ": expected known lengths of all axes but the first two, found "
                            + input);
        }
        int filters = options.filters();
        int all = Math.multiplyExact(GATES, filters);
        int channels = input.dim(format.channelAxis());
        Shape window = Shape.of(options.kernelSize().toArray());
        RecurrentWeights weights = options.weights();
        kernel = addWeight(weights.kernel(window.concat(Shape.of(channels, all))));
        recurrentKernel = addWeight(weights.recurrentKernel(window.concat(Shape.of(filters, all))));
        if (options.useBias()) {
            Initializer start = weights.biasInitializer();
            bias =
                    addWeight(
                            weights.bias(
                                    Shape.of(all),
                                    options.unitForgetBias() ? new UnitForgetBias(start) : start));
        }
        InputSpec spec = InputSpec.rank(options.axes() + 2);
        for (int axis = 1; axis < input.rank(); axis++) {
            spec = spec.withAxis(axis, input.dim(axis));
        }
        requireInput(spec);
    }

    @Override
    public List<Shape> stateShapes(Shape step) {
        Shape state =
                WindowShapes.windows(
                                step,
                                format,
                                options.kernelSize().toArray(),
                                options.strides().toArray(),
                                options.dilationRate().toArray(),
                                options.padding())
                        .with(format.channelAxis(), options.filters());
        return List.of(state, state);
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
            this.b = bias == null ? null : alongChannels(value(bias, context));
            RecurrentDropout rates = options.dropout();
            this.ofInput = new StepDropout(rates.ofInput(), GATES, seeds, context);
            this.ofState = new StepDropout(rates.ofState(), GATES, seeds, context);
            this.gates =
                    new LstmGates(
                            options.activation(),
                            options.recurrentActivation(),
                            format.channelAxis());
        }

        private Tensor alongChannels(Tensor x) {
            int[] dims = new int[options.axes() + 2];
            Arrays.fill(dims, 1);
            dims[Math.floorMod(format.channelAxis(), dims.length)] = x.shape().last();
            return ops.reshape(x, dims);
        }

        // All steps are convolved as one batch.
        @Override
        public Tensor prepare(Tensor sequences) {
            Shape shape = sequences.shape();
            Shape lead = shape.slice(0, 2);
            Shape flat =
                    Shape.of(Math.multiplyExact(lead.dim(0), lead.dim(1)))
                            .concat(shape.slice(2, shape.rank()));
            List<Tensor> dropped =
                    ofInput.applyToSequences(sequences).stream()
                            .map(x -> ops.reshape(x, flat))
                            .toList();
            BinaryOperator<Tensor> convolve =
                    (x, part) ->
                            ops.conv(
                                    x,
                                    part,
                                    options.strides().toArray(),
                                    options.padding(),
                                    format,
                                    options.dilationRate().toArray());
            Tensor product = StepDropout.product(dropped, w, convolve, format.channelAxis(), ops);
            Tensor sum = b == null ? product : ops.add(product, b);
            Shape windows = sum.shape();
            return ops.reshape(sum, lead.concat(windows.slice(1, windows.rank())));
        }

        @Override
        public CellOutput step(Tensor input, List<Tensor> states) {
            int[] one = {1};
            BinaryOperator<Tensor> convolve =
                    (h, part) -> ops.conv(h, part, one, Padding.SAME, format, one);
            Tensor recurrent =
                    StepDropout.product(
                            ofState.apply(states.get(0)), u, convolve, format.channelAxis(), ops);
            return gates.step(ops.add(input, recurrent), states.get(1), ops);
        }
    }
}
