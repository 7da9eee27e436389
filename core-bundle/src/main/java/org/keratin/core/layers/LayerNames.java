package org.keratin.core.layers;

import java.util.Locale;
import org.keratin.core.ObjectName;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/** Names that layers and weights get, and what they may be. */
final class LayerNames {

    private LayerNames() {}

    /** The name of a layer whose config has none: its class's, in snake case. */
    static String automatic(Class<?> type) {
        return snakeCase(ObjectName.of(type).className());
    }

    /**
     * {@code BatchNormalization} is {@code batch_normalization}, {@code Conv2D} is {@code conv2d}.
     */
    static String snakeCase(String className) {
        return className
                .replaceAll("\\W+", "")
                .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** Refuses a weight whose shape is not known, or that no array can hold. */
    static void checkWeight(Layer layer, Weight weight, DType dtype) {
        Shape shape = weight.shape();
        if (!shape.isKnown()) {
            throw new ConfigException(
                    layer.name(),
                    "expected a known shape for the weight " + weight.name() + ", found " + shape);
        }
        if (shape.elements() > Integer.MAX_VALUE - 8) {
            throw new LimitException(
                    layer.path()
                            + "/"
                            + weight.name()
                            + ": expected at most "
                            + (Integer.MAX_VALUE - 8)
                            + " elements, found "
                            + shape
                            + " of "
                            + dtype
                            + ". Check the layer's sizes: no array can hold this weight.");
        }
    }
}
