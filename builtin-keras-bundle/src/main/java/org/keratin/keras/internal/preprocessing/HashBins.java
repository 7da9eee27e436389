package org.keratin.keras.internal.preprocessing;

import java.util.List;
import java.util.function.IntToLongFunction;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;

/** Puts the elements of tensors into bins by their hashes. */
public final class HashBins {

    private HashBins() {}

    /**
     * The bin of each element, int64.
     *
     * @param bins how many there are
     * @param mask a value whose bin is 0, and no other's; {@code null} for none
     * @param salt the key of the hash; {@code null} for one without
     */
    public static Tensor hash(Tensor x, int bins, Object mask, Salt salt, Ops ops) {
        boolean masked = mask != null && bins > 1;
        return perElement(
                x,
                ops,
                held -> {
                    List<String> texts = texts(held);
                    return i -> {
                        if (!masked) {
                            return Fingerprints.bin(salt, texts.get(i), bins);
                        }
                        return isMask(held, i, mask)
                                ? 0
                                : 1 + Fingerprints.bin(salt, texts.get(i), bins - 1L);
                    };
                });
    }

    /** The bin of what stands at the same place of several tensors of one shape, int64. */
    public static Tensor cross(List<Tensor> xs, int bins, long key, Ops ops) {
        return ops.host(
                        held -> List.of(crossed(held, bins, key)),
                        xs,
                        List.of(new TensorSpec(xs.get(0).shape(), DType.INT64)))
                .get(0);
    }

    private static Tensor crossed(List<Tensor> xs, int bins, long key) {
        long[] joined = new long[xs.get(0).size()];
        java.util.Arrays.fill(joined, key);
        for (Tensor x : xs) {
            for (int i = 0; i < joined.length; i++) {
                long own =
                        x.dtype() == DType.STRING
                                ? Fingerprints.farm(x.stringAt(i))
                                : whole(x).longAt(i);
                joined[i] = Fingerprints.join(joined[i], own);
            }
        }
        for (int i = 0; i < joined.length; i++) {
            joined[i] = Long.remainderUnsigned(joined[i], bins);
        }
        return Tensor.of(joined, xs.get(0).shape().dims());
    }

    private static Tensor whole(Tensor x) {
        if (x.dtype().isInteger() || x.dtype() == DType.BOOL) {
            return x;
        }
        throw new TensorException("expected integers or strings, found " + x.dtype());
    }

    /** What a function of the data says of each element, int64. */
    static Tensor perElement(
            Tensor x, Ops ops, java.util.function.Function<Tensor, IntToLongFunction> function) {
        return ops.host(
                        held -> {
                            IntToLongFunction each = function.apply(held.get(0));
                            long[] numbers = new long[held.get(0).size()];
                            for (int i = 0; i < numbers.length; i++) {
                                numbers[i] = each.applyAsLong(i);
                            }
                            return List.of(Tensor.of(numbers, x.shape().dims()));
                        },
                        List.of(x),
                        List.of(new TensorSpec(x.shape(), DType.INT64)))
                .get(0);
    }

    /** The elements as texts: numbers in decimal, without what is behind the point. */
    static List<String> texts(Tensor x) {
        if (x.dtype() == DType.STRING) {
            return x.toStrings();
        }
        return java.util.Arrays.stream(x.toLongs()).mapToObj(Long::toString).toList();
    }

    private static boolean isMask(Tensor x, int i, Object mask) {
        if (x.dtype() == DType.STRING != mask instanceof String) {
            throw new TensorException(
                    "expected a mask value of dtype " + x.dtype() + ", found " + mask);
        }
        return mask instanceof Number number
                ? x.dtype().isFloating()
                        ? x.doubleAt(i) == number.doubleValue()
                        : x.longAt(i) == number.longValue()
                : x.stringAt(i).equals(mask);
    }
}
