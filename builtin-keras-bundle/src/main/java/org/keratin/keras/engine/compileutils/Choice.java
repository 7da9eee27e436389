package org.keratin.keras.engine.compileutils;

import java.util.Locale;
import java.util.Set;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Which of a family of functions {@code accuracy} and {@code crossentropy} mean for a batch. */
enum Choice {
    BINARY("binary_"),
    SPARSE("sparse_categorical_"),
    CATEGORICAL("categorical_");

    private static final Set<String> ACCURACY = Set.of("accuracy", "acc");
    private static final Set<String> CROSSENTROPY = Set.of("crossentropy", "ce");

    private final String prefix;

    Choice(String prefix) {
        this.prefix = prefix;
    }

    /** The identifier that {@code identifier} stands for; itself where it says which it means. */
    static String resolve(String identifier, Tensor yTrue, Tensor yPred) {
        String lower = identifier.toLowerCase(Locale.ROOT);
        if (ACCURACY.contains(lower)) {
            return of(yTrue.shape(), yPred.shape()).prefix + "accuracy";
        }
        return CROSSENTROPY.contains(lower)
                ? of(yTrue.shape(), yPred.shape()).prefix + "crossentropy"
                : identifier;
    }

    private static Choice of(Shape yTrue, Shape yPred) {
        if (yPred.rank() == 0) {
            throw new ShapeException("expected predictions (batch, …), found a scalar");
        }
        if (yPred.last() == 1) {
            return BINARY;
        }
        boolean fewerAxes = yTrue.rank() < yPred.rank();
        return fewerAxes || yTrue.last() == 1 && yPred.last() > 1 ? SPARSE : CATEGORICAL;
    }
}
