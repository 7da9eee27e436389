package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.RnnCell;
import org.keratin.core.layers.SavedPart;
import org.keratin.core.layers.Shapes;
import org.keratin.core.layers.Structures;
import org.keratin.keras.internal.rnn.FusedCell;
import org.keratin.keras.internal.rnn.TimeLoop;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A layer that repeats a cell along the time axis: {@link RNN} and all that Keras derives from it.
 *
 * <p>Input {@code (batch, steps, …)}, output {@code (batch, …)}, or {@code (batch, steps, …)} if
 * sequences are to be returned; if states are, too, a list of the output and the states. It is
 * called with {@code sequences}, {@code initial_state} (a tensor or a list) and {@code mask} {@code
 * (batch, steps)}.
 */
public abstract class Recurrent extends Layer {

    private final RnnCell cell;
    private RnnOptions options;
    private volatile List<Tensor> states;

    /** Takes over the config record, and the cell to repeat. */
    protected <C extends Record & LayerConfig> Recurrent(
            C config, RnnOptions options, RnnCell cell) {
        super(config);
        this.options = options;
        this.cell = addLayer(cell);
        requireInput(InputSpec.rankAtLeast(3));
    }

    /** Makes it one of the two layers of a {@link Bidirectional}. */
    final void become(String name, RnnOptions newOptions) {
        rename(name);
        options = newOptions;
    }

    @Override
    public List<SavedPart> savedParts() {
        return List.of(SavedPart.of("cell", cell));
    }

    /** What it repeats. */
    public final RnnCell cell() {
        return cell;
    }

    /** How it goes along the time axis. */
    public final RnnOptions options() {
        return options;
    }

    /**
     * If it is stateful and built, the states that the next batch begins with, or {@code null} for
     * zeros; one thread may call such a layer at a time.
     */
    public final List<Tensor> states() {
        return states;
    }

    /** Lets the next batch begin with zeros ({@code reset_state}). */
    public final void resetState() {
        states = null;
        changed();
    }

    @Override
    protected final List<String> callParameters() {
        return List.of("sequences", "initial_state");
    }

    @Override
    protected final List<String> maskParameters() {
        return List.of("mask");
    }

    @Override
    protected final void build(Shapes inputs) {
        Shape sequences = sequences(inputs);
        cell.buildFor(Shapes.of(sequences.without(1)));
        if (options.stateful() && sequences.dim(0) == Shape.UNKNOWN) {
            throw new ShapeException(
                    name()
                            + ": expected a known batch size, as it is stateful, found "
                            + sequences);
        }
    }

    private Shape sequences(Shapes inputs) {
        return inputs.structure() instanceof Shape first ? first : inputs.single();
    }

    @Override
    protected final Object call(Arguments arguments, CallContext context) {
        Ops ops = context.ops();
        Tensor given = arguments.tensor(0, "sequences");
        Tensor sequences =
                given.dtype().isFloating() ? ops.cast(given, cell.computeDtype()) : given;
        Shape step = sequences.shape().without(1);
        cell.checkInputs(Shapes.of(step));
        List<Tensor> initial = initialStates(arguments.get(1, "initial_state"), step, ops);
        List<Tensor> masks = Structures.tensors(arguments.get(2, "mask"));
        TimeLoop loop =
                new TimeLoop(
                        options.goBackwards(),
                        options.zeroOutputForMask(),
                        options.returnSequences());
        TimeLoop.Result result =
                run(loop, sequences, initial, masks.isEmpty() ? null : masks.get(0), context);
        Tensor output = ops.cast(result.output(), computeDtype());
        List<Tensor> after =
                result.states().stream().map(state -> ops.cast(state, computeDtype())).toList();
        if (options.stateful() && sequences.isConcrete()) {
            states = after.stream().map(context::keep).toList();
            changed();
        }
        return options.returnState() ? listed(output, cell.nested(after)) : output;
    }

    /** All steps in one operation where there is one, else step by step. */
    private TimeLoop.Result run(
            TimeLoop loop,
            Tensor sequences,
            List<Tensor> initial,
            Tensor mask,
            CallContext context) {
        FusedCell fused = cell instanceof BuiltinCell known ? known.fused(context) : null;
        if (fused != null && fused.takes(sequences, initial, mask)) {
            boolean wantsStates = options.returnState() || options.stateful();
            return fused.run(loop, sequences, initial, mask, wantsStates, context.ops());
        }
        return loop.run(cell.begin(context), sequences, initial, mask, context.ops());
    }

    private List<Tensor> initialStates(Object given, Shape step, Ops ops) {
        Object start = given != null ? given : states;
        if (start == null) {
            return cell.initialStates(step, ops);
        }
        return cell.states(start, step).stream()
                .map(state -> ops.cast(state, cell.computeDtype()))
                .toList();
    }

    private static List<Object> listed(Object first, List<?> others) {
        List<Object> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    @Override
    public final Shapes computeOutputShapes(Shapes inputs) {
        Shape sequences = sequences(inputs);
        checkInputs(Shapes.of(sequences));
        buildFor(Shapes.of(sequences));
        Shape step = sequences.without(1);
        Shape last = cell.outputShape(step);
        Shape output = options.returnSequences() ? last.insert(1, sequences.dim(1)) : last;
        return options.returnState()
                ? Shapes.ofStructure(listed(output, cell.nested(cell.stateShapes(step))))
                : Shapes.of(output);
    }

    @Override
    public final Shape computeOutputShape(Shape input) {
        return computeOutputShapes(Shapes.of(input)).single();
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        live.put("go_backwards", options.goBackwards());
        live.put("zero_output_for_mask", options.zeroOutputForMask());
        return live;
    }
}
