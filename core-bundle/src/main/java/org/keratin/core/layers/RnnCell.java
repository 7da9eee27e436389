package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What {@code keras.layers.RNN} repeats along the time axis: a layer that makes an output and new
 * states of one step's input and the states before it.
 *
 * <p>A cell says the shapes of its states ({@code state_size}) and, where that is not the shape of
 * the first state, of its output ({@code output_size}); it makes its weights in {@link #build} for
 * the input of one step, and computes in {@link #step}.
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package")
 * public final class RunningSum extends RnnCell {
 *     public record Config(@Flatten LayerOptions layer) implements LayerConfig {}
 *
 *     public RunningSum(Config config) {
 *         super(config);
 *     }
 *
 *     @Override
 *     public List<Shape> stateShapes(Shape step) {
 *         return List.of(step);
 *     }
 *
 *     @Override
 *     protected CellOutput step(Tensor x, List<Tensor> states, CallContext context) {
 *         Tensor sum = context.ops().add(states.get(0), x);
 *         return new CellOutput(sum, List.of(sum));
 *     }
 * }
 * }</pre>
 */
public abstract class RnnCell extends Layer {

    /** Takes over the config record. */
    protected <C extends Record & LayerConfig> RnnCell(C config) {
        super(config);
    }

    // What a cell overrides.

    /**
     * The shapes of the states, the batch first.
     *
     * @param step the shape of the input of one step, {@code (batch, …)}; lengths may be unknown
     */
    public abstract List<Shape> stateShapes(Shape step);

    /** The shape of the output of one step; by default that of the first state. */
    public Shape outputShape(Shape step) {
        return stateShapes(step).get(0);
    }

    /** Goes one step. */
    protected abstract CellOutput step(Tensor x, List<Tensor> states, CallContext context);

    /**
     * Begins a batch of sequences. A cell for which {@link #step} would do the same again at every
     * step overrides this.
     */
    public CellRun begin(CallContext context) {
        return (x, states) -> step(x, states, context);
    }

    /**
     * States, or their shapes, as callers give and get them: a list, which holds lists where cells
     * are stacked.
     */
    public List<Object> nested(List<?> states) {
        return new ArrayList<>(states);
    }

    // What everyone may ask.

    /** The states to begin with: zeros. */
    public final List<Tensor> initialStates(Shape step, Ops ops) {
        return stateShapes(step).stream().map(shape -> ops.zeros(shape, computeDtype())).toList();
    }

    /**
     * The states that a caller gave, a tensor or nested lists of these, in one list.
     *
     * @throws ShapeException if these are not as many, or not of the shapes, that this cell has
     */
    public final List<Tensor> states(Object given, Shape step) {
        List<Tensor> states = Structures.tensors(given);
        List<Shape> expected = stateShapes(step);
        List<Shape> found = states.stream().map(Tensor::shape).toList();
        if (!found.equals(expected)) {
            throw new ShapeException(
                    name()
                            + ": expected states of the shapes "
                            + expected
                            + ", found "
                            + (states.isEmpty() ? Shown.value(given) : found));
        }
        return states;
    }

    /** Calls it for one step: the input, and a tensor or list of tensors as states. */
    @Override
    protected final Object call(Arguments arguments, CallContext context) {
        Tensor x = arguments.tensor(0, callParameters().get(0));
        Object given = arguments.get(1, "states");
        CellOutput result = step(x, states(given, x.shape()), context);
        Object states = given instanceof Tensor ? result.states().get(0) : nested(result.states());
        return Arrays.asList(result.output(), states);
    }

    @Override
    public Shapes computeOutputShapes(Shapes inputs) {
        Shape step = inputs.structure() instanceof Shape shape ? shape : inputs.single();
        buildFor(Shapes.of(step));
        return Shapes.ofStructure(List.of(outputShape(step), nested(stateShapes(step))));
    }
}
