package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.config.Unwritten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.SavedPart;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.internal.rnn.Merge;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Bidirectional}: two recurrent layers, one of which begins at the first step
 * and one at the last.
 *
 * <p>Input {@code (batch, steps, …)}; the output is that of both layers, put together. If states
 * are returned, those of the forward layer come behind the output, then those of the backward
 * layer; in that order they are given as {@code initial_state}.
 */
@KerasExport("keras.layers.Bidirectional")
public final class Bidirectional extends Layer {

    /**
     * The config.
     *
     * @param mergeMode how the outputs are put together: {@code concat} (along the last axis),
     *     {@code sum}, {@code mul}, {@code ave}; {@code null} gives both
     * @param forwardLayer the layer that begins at the first step, {@code layer} in the config
     * @param twin another object of the same config, of which the backward layer is made where none
     *     is given
     * @param backwardLayer the layer that begins at the last step, or {@code null}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("concat") String mergeMode,
            @Key("layer") Recurrent forwardLayer,
            @Key("layer") @Unwritten Recurrent twin,
            @Default("null") Recurrent backwardLayer)
            implements LayerConfig {

        /** Checks that there are two layers, and how they are put together. */
        public Config {
            Merge.check(mergeMode);
            if (backwardLayer == null && (twin == null || twin == forwardLayer)) {
                throw ConfigException.expected("backward_layer", "a layer of its own", null);
            }
        }
    }

    private final Config config;
    private final Recurrent forward;
    private final Recurrent backward;

    /** Makes one. */
    public Bidirectional(Config config) {
        super(config);
        this.config = config;
        Recurrent first = config.forwardLayer();
        String name = first.name();
        boolean firstGoesBackwards = first.options().goBackwards();
        this.backward = config.backwardLayer() != null ? config.backwardLayer() : config.twin();
        if (config.backwardLayer() == null) {
            backward.become(prefixed("backward_", name), backward.options().backwards(true));
        }
        first.become(prefixed("forward_", name), zeroed(first.options()));
        backward.become(backward.name(), zeroed(backward.options()));
        if (backward.options().goBackwards() == firstGoesBackwards) {
            throw ConfigException.expected(
                    "go_backwards", "two layers of which one goes backwards", firstGoesBackwards);
        }
        checkEqual(first.options(), backward.options());
        this.forward = addLayer(first);
        addLayer(backward);
    }

    /** One of two layers, the second of which goes backwards. */
    public static Bidirectional of(
            LayerOptions options, String mergeMode, Recurrent forward, Recurrent backward) {
        return new Bidirectional(new Config(options, mergeMode, forward, null, backward));
    }

    private static String prefixed(String prefix, String name) {
        return name.startsWith(prefix) ? name : prefix + name;
    }

    // So that what stands for masked steps does not depend on the direction.
    private static RnnOptions zeroed(RnnOptions options) {
        return options.zeroOutput(options.returnSequences());
    }

    private static void checkEqual(RnnOptions first, RnnOptions second) {
        if (first.returnSequences() != second.returnSequences()
                || first.returnState() != second.returnState()
                || first.stateful() != second.stateful()) {
            throw ConfigException.expected(
                    "backward_layer",
                    "return_sequences, return_state and stateful as in the forward layer, " + first,
                    second);
        }
    }

    @Override
    public List<SavedPart> savedParts() {
        return List.of(
                SavedPart.of("backward_layer", backward), SavedPart.of("forward_layer", forward));
    }

    /** The layer that begins at the first step. */
    public Recurrent forward() {
        return forward;
    }

    /** The layer that begins at the last step. */
    public Recurrent backward() {
        return backward;
    }

    /** Lets the next batch begin with zeros ({@code reset_state}). */
    public void resetState() {
        forward.resetState();
        backward.resetState();
    }

    @Override
    protected List<String> callParameters() {
        return List.of("sequences", "initial_state");
    }

    @Override
    protected List<String> maskParameters() {
        return List.of("mask");
    }

    @Override
    protected void build(Shapes inputs) {
        Shapes sequences = sequences(inputs);
        forward.buildFor(sequences);
        backward.buildFor(sequences);
    }

    private static Shapes sequences(Shapes inputs) {
        return Shapes.of(inputs.structure() instanceof Shape first ? first : inputs.single());
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Tensor x = arguments.tensor(0, "sequences");
        Object mask = arguments.get(2, "mask");
        Object given = arguments.get(1, "initial_state");
        List<?> states = given == null ? null : states(given);
        int half = states == null ? 0 : states.size() / 2;
        List<Object> ahead =
                outputs(forward, x, states == null ? null : states.subList(0, half), mask, context);
        List<Object> back =
                outputs(
                        backward,
                        x,
                        states == null ? null : states.subList(half, states.size()),
                        mask,
                        context);
        Ops ops = context.ops();
        Tensor y = ops.cast((Tensor) ahead.get(0), computeDtype());
        Tensor reversed = ops.cast((Tensor) back.get(0), computeDtype());
        if (forward.options().returnSequences()) {
            reversed = ops.flip(reversed, 1);
        }
        List<Object> merged = new ArrayList<>(Merge.of(config.mergeMode(), y, reversed, ops));
        merged.addAll(ahead.subList(1, ahead.size()));
        merged.addAll(back.subList(1, back.size()));
        return merged.size() == 1 ? merged.get(0) : merged;
    }

    private List<?> states(Object given) {
        if (given instanceof List<?> list && !list.isEmpty() && list.size() % 2 == 0) {
            return list;
        }
        throw new ShapeException(
                name()
                        + ": expected the states of both layers in a list, found "
                        + Shown.value(given));
    }

    private static List<Object> outputs(
            Recurrent layer, Tensor x, List<?> states, Object mask, CallContext context) {
        Arguments arguments = Arguments.of(x);
        if (states != null) {
            arguments = arguments.with("initial_state", states);
        }
        if (mask != null) {
            arguments = arguments.with("mask", mask);
        }
        return listed(layer.apply(arguments, context));
    }

    @Override
    public Shapes computeOutputShapes(Shapes inputs) {
        Shapes sequences = sequences(inputs);
        buildFor(sequences);
        List<Object> ahead = listed(forward.computeOutputShapes(sequences).structure());
        List<Object> back = listed(backward.computeOutputShapes(sequences).structure());
        List<Object> merged =
                new ArrayList<>(
                        Merge.shapes(
                                config.mergeMode(), (Shape) ahead.get(0), (Shape) back.get(0)));
        merged.addAll(ahead.subList(1, ahead.size()));
        merged.addAll(back.subList(1, back.size()));
        return Shapes.ofStructure(merged.size() == 1 ? merged.get(0) : merged);
    }

    private static List<Object> listed(Object structure) {
        return structure instanceof List<?> list ? new ArrayList<>(list) : List.of(structure);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return computeOutputShapes(Shapes.of(input)).single();
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        live.put("layer", forward);
        live.put("backward_layer", backward);
        return live;
    }
}
