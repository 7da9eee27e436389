package org.keratin.keras.internal.attention;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Which keys a query may attend to: bool, {@code (batch or 1, queries, keys)}. */
public final class AttentionMasks {

    private AttentionMasks() {}

    /** Those that are not later than the query: {@code (1, queries, keys)}. */
    public static Tensor causal(int queries, int keys, Ops ops) {
        return ops.expandDims(ops.tri(queries, keys, 0, DType.BOOL), 0);
    }

    /**
     * Those less than {@code window} places before or behind the query: {@code (1, queries, keys)}.
     */
    public static Tensor sliding(int queries, int keys, int window, Ops ops) {
        Tensor near = ops.tri(queries, keys, window - 1, DType.BOOL);
        Tensor far = ops.tri(queries, keys, -window, DType.BOOL);
        return ops.expandDims(ops.logicalAnd(near, ops.logicalNot(far)), 0);
    }

    /** Masks of query, value and key, and of both; each may be {@code null}. */
    public static Tensor merged(
            Tensor query, Tensor value, Tensor key, Tensor places, Tensor attention, Ops ops) {
        Tensor mask = query == null ? null : ops.expandDims(bool(query, ops), -1);
        mask = and(mask, value == null ? null : ops.expandDims(bool(value, ops), -2), ops);
        mask = and(mask, key == null ? null : ops.expandDims(bool(key, ops), -2), ops);
        mask = and(mask, places, ops);
        return and(attention == null ? null : bool(attention, ops), mask, ops);
    }

    /** Where both count; the other one if one is {@code null}. */
    public static Tensor and(Tensor first, Tensor second, Ops ops) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return ops.logicalAnd(first, second);
    }

    private static Tensor bool(Tensor mask, Ops ops) {
        return ops.cast(mask, DType.BOOL);
    }
}
