package org.keratin.keras.layers;

import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * A low-rank change of a frozen weight: {@code weight + alpha / rank * a b} (LoRA).
 *
 * @param a {@code (in, rank)}, float32
 * @param b {@code (rank, out)}, float32
 * @param scale {@code alpha / rank}
 */
record Lora(Variable a, Variable b, double scale) {

    /** Checks a rank: above 0, or none for {@code null} and 0. */
    static Integer checkedRank(Integer rank) {
        if (rank != null && rank < 0) {
            throw ConfigException.expected("lora_rank", "an int above 0", rank);
        }
        return rank == null || rank == 0 ? null : rank;
    }

    /** The alpha beside a rank: the rank itself where none is given; none without a rank. */
    static Double checkedAlpha(Integer rank, Double alpha) {
        if (rank == null) {
            return null;
        }
        if (alpha != null && !Double.isFinite(alpha)) {
            throw ConfigException.expected("lora_alpha", "a finite number", alpha);
        }
        return alpha == null ? (double) rank : alpha;
    }

    /** The changed weight, from the values that the three are computed with. */
    Tensor change(Tensor weight, Tensor aValue, Tensor bValue, Ops ops) {
        return ops.add(weight, ops.multiply(ops.matmul(aValue, bValue), scale));
    }
}
