package org.keratin.core.layers;

import java.util.List;
import java.util.function.BiFunction;
import org.keratin.core.Arguments;

/** A layer for tests that does what it is told, and supports masking. */
public final class Probe extends Layer {

    /** The config. */
    public record Config(LayerOptions layer) implements LayerConfig {}

    private final BiFunction<Arguments, CallContext, Object> call;
    private final List<String> parameters;
    private final List<String> masks;

    private Probe(
            LayerOptions options,
            BiFunction<Arguments, CallContext, Object> call,
            List<String> parameters,
            List<String> masks) {
        super(new Config(options));
        this.call = call;
        this.parameters = parameters;
        this.masks = masks;
    }

    /** One that takes {@code inputs}, and its mask. */
    public static Probe of(BiFunction<Arguments, CallContext, Object> call) {
        return new Probe(Float32.options("probe"), call, List.of("inputs"), List.of("mask"));
    }

    /** One with these options. */
    public static Probe of(LayerOptions options, BiFunction<Arguments, CallContext, Object> call) {
        return new Probe(options, call, List.of("inputs"), List.of());
    }

    /** One that takes {@code query} and {@code value}, and their masks. */
    public static Probe ofTwo(BiFunction<Arguments, CallContext, Object> call) {
        return new Probe(
                Float32.options("probe"),
                call,
                List.of("query", "value"),
                List.of("query_mask", "value_mask"));
    }

    @Override
    protected void build(Shapes inputs) {}

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        return call.apply(arguments, context);
    }

    @Override
    protected List<String> callParameters() {
        return parameters;
    }

    @Override
    protected List<String> maskParameters() {
        return masks;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }
}
