package org.keratin.files.internal.keras3;

import org.keratin.core.errors.LimitException;
import org.keratin.files.FileLimits;
import org.keratin.files.internal.weights.WeightNode;

/** Checks how many weights and numbers a file claims to hold, before one is read. */
final class WeightBudget {

    private final String file;
    private final FileLimits limits;
    private long weights;
    private long elements;

    WeightBudget(String file, FileLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    void check(WeightNode root) {
        root.forEach(
                weight -> {
                    weights++;
                    elements += weight.shape().elements();
                    if (weights > limits.weights()) {
                        throw over("weights", limits.weights(), "weights");
                    }
                    if (elements > limits.elements() || elements < 0) {
                        throw over("numbers in all weights", limits.elements(), "elements");
                    }
                });
    }

    private LimitException over(String what, long most, String limit) {
        return new LimitException(
                file
                        + ": expected at most "
                        + most
                        + " "
                        + what
                        + ", found more; to do: raise FileLimits."
                        + limit
                        + " if the file is trusted");
    }
}
