package org.keratin.keras.internal.rnn;

import java.util.Arrays;
import java.util.List;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** How the outputs of the two directions of a {@code Bidirectional} are put together. */
public final class Merge {

    private static final List<String> MODES = Arrays.asList("sum", "mul", "ave", "concat", null);

    private Merge() {}

    /**
     * Checks that there is such a way.
     *
     * @throws ConfigException if not
     */
    public static void check(String mode) {
        if (!MODES.contains(mode)) {
            throw ConfigException.expected("merge_mode", "sum, mul, ave, concat or null", mode);
        }
    }

    /** One tensor of two, or both for the mode {@code null}. */
    public static List<Tensor> of(String mode, Tensor forward, Tensor backward, Ops ops) {
        if (mode == null) {
            return List.of(forward, backward);
        }
        return List.of(
                switch (mode) {
                    case "sum" -> ops.add(forward, backward);
                    case "mul" -> ops.multiply(forward, backward);
                    case "ave" -> ops.divide(ops.add(forward, backward), 2);
                    default -> ops.concatenate(List.of(forward, backward), -1);
                });
    }

    /** The shapes of what {@link #of} gives. */
    public static List<Shape> shapes(String mode, Shape forward, Shape backward) {
        if (mode == null) {
            return List.of(forward, backward);
        }
        if (mode.equals("concat")) {
            int first = forward.last();
            int second = backward.last();
            boolean known = first != Shape.UNKNOWN && second != Shape.UNKNOWN;
            return List.of(forward.with(-1, known ? first + second : Shape.UNKNOWN));
        }
        if (!forward.equals(backward)) {
            throw new ShapeException(
                    "expected two outputs of one shape, found " + forward + " and " + backward);
        }
        return List.of(forward);
    }
}
