package org.keratin.keras.internal;

import java.util.List;
import java.util.function.Function;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.Weight;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.initializers.FanOptions;
import org.keratin.keras.initializers.HeUniform;
import org.keratin.keras.initializers.Zeros;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A low-rank change of a frozen weight: {@code weight + alpha / rank * a b} (LoRA).
 *
 * @param a {@code (in…, rank)}, float32
 * @param b {@code (rank, out)}, float32
 * @param scale {@code alpha / rank}
 */
public record Lora(Variable a, Variable b, double scale) {

    /** What a layer's config says of its change. */
    public record Options(int rank, double alpha, Regularizer regularizer) {}

    /**
     * Adds the weights {@code lora_<name>_a} and {@code lora_<name>_b} for a weight of a shape to a
     * layer, by its {@code addWeight}.
     */
    public static Lora of(
            String name, Shape weight, Options options, Function<Weight, Variable> addWeight) {
        int rank = options.rank();
        Weight a =
                Weight.of(
                        "lora_" + name + "_a",
                        weight.with(-1, rank),
                        new HeUniform(FanOptions.none()));
        Weight b = Weight.of("lora_" + name + "_b", Shape.of(rank, weight.last()), new Zeros());
        Regularizer regularizer = options.regularizer();
        return new Lora(
                addWeight.apply(a.dtype(DType.FLOAT32).regularizer(regularizer)),
                addWeight.apply(b.dtype(DType.FLOAT32).regularizer(regularizer)),
                options.alpha() / rank);
    }

    /** Checks a rank: above 0, or none for {@code null} and 0. */
    public static Integer checkedRank(Integer rank) {
        if (rank != null && rank < 0) {
            throw ConfigException.expected("lora_rank", "an int above 0", rank);
        }
        return rank == null || rank == 0 ? null : rank;
    }

    /** The alpha beside a rank: the rank itself where none is given; none without a rank. */
    public static Double checkedAlpha(Integer rank, Double alpha) {
        if (rank == null) {
            return null;
        }
        if (alpha != null && !Double.isFinite(alpha)) {
            throw ConfigException.expected("lora_alpha", "a finite number", alpha);
        }
        return alpha == null ? (double) rank : alpha;
    }

    /** The changed weight, from the values that the three are computed with. */
    public Tensor change(Tensor weight, Tensor aValue, Tensor bValue, Ops ops) {
        return ops.add(weight, ops.multiply(ops.matmul(aValue, bValue), scale));
    }

    /**
     * The value that files hold of a weight: the changed one, if {@code weight} is what {@code
     * lora} changes.
     *
     * @param name what {@code lora} changes, if it is there
     * @throws KeratinException if the change cannot be put into the weight, which is quantized
     */
    public static Tensor saved(Lora lora, String name, Variable weight, Ops ops) {
        boolean changed =
                lora != null
                        && weight.name().equals(name)
                        && ops.any(ops.notEqual(lora.b.value(), 0)).booleanAt(0);
        if (!changed) {
            return weight.value();
        }
        if (!weight.dtype().isFloating()) {
            throw new KeratinException(
                    weight.path()
                            + ": expected a weight that is not quantized beside one with a low-rank"
                            + " change, found "
                            + weight.dtype()
                            + "; to do: put the change into the weight before it is quantized");
        }
        Tensor sum = lora.change(weight.value(), lora.a.value(), lora.b.value(), ops);
        return ops.cast(sum, weight.dtype());
    }

    /** Weights without those of a change: files hold the changed weight. */
    public static List<Variable> without(List<Variable> weights) {
        return weights.stream().filter(weight -> !weight.name().startsWith("lora_")).toList();
    }
}
