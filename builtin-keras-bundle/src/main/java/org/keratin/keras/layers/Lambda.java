package org.keratin.keras.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.KerasFunction;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OmitNull;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.core.layers.Structures;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Lambda}: a function as a layer.
 *
 * <p>A function that is registered under a name runs. The code of a Python lambda never does: such
 * a config is refused, or the caller names what stands for the code ({@link
 * org.keratin.core.DeserializeOptions#withLambdaSubstitute}).
 */
@KerasExport("keras.layers.Lambda")
public final class Lambda extends Layer {

    /**
     * The config.
     *
     * @param function what is computed; {@code mask} and {@code training} are handed to it if it
     *     takes them
     * @param outputShape the shape of one sample's output, or a function of the input's shape; by
     *     default a call is traced
     * @param mask the mask of the output, or a function of the inputs and their mask; {@code null}
     *     for none
     * @param arguments further arguments of the function, by name
     */
    public record Config(
            @Flatten LayerOptions layer,
            KerasFunction function,
            @Default("null") @OmitNull Object outputShape,
            @Default("null") @OmitNull Object mask,
            @Default("{}") Map<String, Object> arguments)
            implements LayerConfig {

        /** Takes no arguments for none. */
        public Config {
            arguments = arguments == null ? Map.of() : arguments;
        }
    }

    private final Config config;

    /** Makes one. */
    public Lambda(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(Shapes inputs) {}

    @Override
    protected List<String> maskParameters() {
        return takes("mask") ? List.of("mask") : List.of();
    }

    private boolean takes(String name) {
        return config.function().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Map<String, Object> named = new LinkedHashMap<>(config.arguments());
        if (takes("mask")) {
            named.put("mask", arguments.get(1, "mask"));
        }
        if (takes("training")) {
            named.put("training", context.training());
        }
        Object inputs = arguments.get(0, "inputs");
        return config.function().call(Arguments.of(List.of(tensors(inputs)), named), context.ops());
    }

    private static Object tensors(Object inputs) {
        return inputs instanceof List<?> list && !Structures.tensors(list).isEmpty()
                        || inputs instanceof Map<?, ?>
                ? inputs
                : Arguments.toTensor(inputs);
    }

    @Override
    public Shapes computeOutputShapes(Shapes inputs) {
        Object shape = config.outputShape();
        if (shape instanceof KerasFunction function) {
            Object given = inputs.isSingle() ? inputs.single().toList() : inputs.structure();
            Object made = function.call(Arguments.of(given), SpecOps.instance());
            Shape whole = shapeOf(made);
            return whole == null ? super.computeOutputShapes(inputs) : Shapes.of(whole);
        }
        Shape sample = shapeOf(shape);
        if (sample == null || !inputs.isSingle()) {
            return super.computeOutputShapes(inputs);
        }
        return Shapes.of(sample.insert(0, inputs.single().dim(0)));
    }

    /** The shape that a list of lengths stands for; {@code null} for anything else. */
    private static Shape shapeOf(Object value) {
        Object plain = value instanceof Tuple tuple ? tuple.items() : value;
        if (!(plain instanceof List<?> list) || !list.stream().allMatch(Lambda::isLength)) {
            return plain instanceof Shape shape ? shape : null;
        }
        int[] dims = new int[list.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = list.get(i) == null ? Shape.UNKNOWN : ((Number) list.get(i)).intValue();
        }
        return Shape.of(dims);
    }

    private static boolean isLength(Object item) {
        return item == null
                || item instanceof Number number
                        && number.intValue() == number.doubleValue()
                        && number.intValue() >= 0;
    }

    @Override
    public boolean supportsMasking() {
        return config.mask() != null;
    }

    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        if (config.mask() instanceof KerasFunction function) {
            return function.call(Arguments.of(inputs, mask), context.ops());
        }
        return config.mask() instanceof Tensor fixed ? fixed : null;
    }
}
