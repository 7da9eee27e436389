package org.keratin.core.layers;

import org.keratin.core.ObjectName;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/** Names that layers and weights get, and what they may be. */
final class LayerNames {

    // What the JVM makes arrays of at most.
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private LayerNames() {}

    /** The name of a layer whose config has none: its class's, in snake case. */
    static String automatic(Class<?> type) {
        return ObjectName.of(type).snakeCase();
    }

    /**
     * The name that a config gives a layer, or the automatic one for {@code null}.
     *
     * @throws ConfigException if it has a slash, which separates the names in a path
     */
    static String of(Class<?> type, String given) {
        if (given != null && given.indexOf('/') >= 0) {
            throw ConfigException.expected("name", "a name without /", given);
        }
        return given != null ? given : automatic(type);
    }

    /** Refuses a weight whose shape is not known, or that no array can hold. */
    static void checkWeight(Layer layer, Weight weight, DType dtype) {
        Shape shape = weight.shape();
        if (weight.initializer() == null) {
            throw new ConfigException(
                    layer.name(),
                    "expected an initializer for the weight " + weight.name() + ", found none");
        }
        if (!shape.isKnown()) {
            throw new ConfigException(
                    layer.name(),
                    "expected a known shape for the weight " + weight.name() + ", found " + shape);
        }
        if (tooLong(shape)) {
            throw new LimitException(
                    layer.path()
                            + "/"
                            + weight.name()
                            + ": expected at most "
                            + LONGEST
                            + " elements, found "
                            + shape
                            + " of "
                            + dtype
                            + ". Check the layer's sizes: no array can hold this weight.");
        }
    }

    private static boolean tooLong(Shape shape) {
        long elements = 1;
        for (int dim : shape.dims()) {
            elements *= dim;
            if (elements > LONGEST) {
                return true;
            }
        }
        return false;
    }
}
