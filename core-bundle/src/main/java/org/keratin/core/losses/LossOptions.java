package org.keratin.core.losses;

import org.keratin.core.config.Default;
import org.keratin.core.config.Unwritten;
import org.keratin.core.dtypepolicies.DTypePolicy;

/**
 * The part of a config that every loss has. A loss's config record takes it up as {@code @Flatten
 * LossOptions loss}.
 *
 * @param name what it is called; made from the class's name where it is {@code null}
 * @param reduction how the losses of a batch become one number
 * @param dtype in which dtype it computes: the policy's compute dtype; {@code null} for float32
 */
public record LossOptions(
        @Default("null") String name,
        @Default("sum_over_batch_size") Reduction reduction,
        @Unwritten @Default("null") DTypePolicy dtype) {

    /** No name, the mean over the batch, float32. */
    public static final LossOptions DEFAULT =
            new LossOptions(null, Reduction.SUM_OVER_BATCH_SIZE, null);

    /** A reduction that is {@code null} is none. */
    public LossOptions {
        reduction = Reduction.of(reduction);
    }

    /** These with another name. */
    public LossOptions withName(String other) {
        return new LossOptions(other, reduction, dtype);
    }

    /** These with another reduction. */
    public LossOptions withReduction(Reduction other) {
        return new LossOptions(name, other, dtype);
    }

    /** These computing in another dtype. */
    public LossOptions withDtype(DTypePolicy other) {
        return new LossOptions(name, reduction, other);
    }

    /** These; where they have no name, with this one. */
    public LossOptions orNamed(String otherwise) {
        return isNamed() ? this : withName(otherwise);
    }

    /** Whether there is a name; an empty one is none. */
    boolean isNamed() {
        return name != null && !name.isEmpty();
    }
}
