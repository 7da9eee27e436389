package org.keratin.tensor.internal.kernel;

import java.util.Arrays;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/**
 * Scaled dot-product attention in float32: queries, keys and values are {@code (batch, time, heads,
 * dim)} and read where they lie, the scores of some queries at a time are all that is kept.
 *
 * <p>Keys and values may have fewer heads, a divisor of those of the queries, each for several of
 * them.
 */
public final class AttentionKernel {

    /** Scores that are kept at a time, so that they stay in the processor's cache. */
    private static final int SCORES = 1 << 14;

    private final DenseTensor query;
    private final DenseTensor key;
    private final DenseTensor value;
    private final DenseTensor added;
    private final Rows rows = Rows.now();
    private final int[] strides;
    private final boolean causal;
    private final float scale;
    private final int heads;
    private final int queries;
    private final int keys;
    private final int dim;
    private final int width;

    /**
     * Of tensors whose shapes fit.
     *
     * @param added what is added to the scaled scores, broadcast to {@code (batch, heads, queries,
     *     keys)}, or {@code null}
     * @param causal whether a query sees no key behind its own place
     * @param scale what the products of queries and keys are multiplied with
     */
    public AttentionKernel(
            DenseTensor query,
            DenseTensor key,
            DenseTensor value,
            DenseTensor added,
            boolean causal,
            float scale) {
        this.query = query;
        this.key = key;
        this.value = value;
        this.added = added;
        this.causal = causal;
        this.scale = scale;
        this.queries = query.shape().dim(1);
        this.heads = query.shape().dim(2);
        this.dim = query.shape().dim(3);
        this.keys = key.shape().dim(1);
        this.width = value.shape().dim(3);
        Shape scores = Shape.of(query.shape().dim(0), heads, queries, keys);
        this.strides = added == null ? null : Walk.strides(added.shape(), scores);
    }

    /** What the queries get: {@code (batch, queries, heads, width of the values)}. */
    public DenseTensor run() {
        Shape shape = query.shape().with(-1, width);
        float[] to = (float[]) Storage.allocate(DType.FLOAT32, shape);
        run(to);
        return DenseTensor.wrap(DType.FLOAT32, shape, to);
    }

    /** The same into the front of {@code to}. */
    public void run(float[] to) {
        int all = query.shape().dim(0) * heads;
        // Few heads: the queries of one are shared out, each thread packs its keys.
        int shares = all >= Parallel.threads() ? 1 : Math.min(queries, Parallel.threads());
        long work = (long) queries * keys * (dim + width) / shares;
        Parallel.over(
                all * shares,
                Parallel.grain(work),
                (from, end) -> {
                    float[] panels = Scratch.take(Panels.length(dim, keys));
                    float[] values = Scratch.take(Panels.length(keys, width));
                    for (int i = from; i < end; i++) {
                        int head = i / shares;
                        int share = i % shares;
                        int first = (int) ((long) queries * share / shares);
                        int last = (int) ((long) queries * (share + 1) / shares);
                        attend(head / heads, head % heads, first, last, panels, values, to);
                    }
                    Scratch.give(values);
                    Scratch.give(panels);
                });
    }

    /** Some queries of one head. */
    private void attend(
            int batch, int head, int first, int last, float[] panels, float[] values, float[] to) {
        int own = key.shape().dim(2);
        int step = own * dim;
        int at = key.offset() + (batch * keys * own + head / (heads / own)) * dim;
        Panels.pack((float[]) key.array(), at, 1, step, panels, dim, keys);
        own = value.shape().dim(2);
        at = value.offset() + (batch * keys * own + head / (heads / own)) * width;
        Panels.pack((float[]) value.array(), at, own * width, 1, values, keys, width);
        int most = Math.max(4, SCORES / keys / 4 * 4);
        float[] scores = Scratch.take(Math.min(most, last - first) * keys);
        float[] part = new float[1];
        Finish none = Finish.of(false, null);
        for (int query = first; query < last; query += most) {
            int count = Math.min(most, last - query);
            int place = (batch * queries + query) * heads + head;
            int from = this.query.offset() + place * dim;
            Operand left = Operand.matrix((float[]) this.query.array(), from, heads * dim, dim);
            new Product(left, panels, scores, 0, keys, keys, none).run(0, count, 0, keys);
            int o = place * width;
            for (int row = 0; row < count; row++) {
                softmax(batch, head, query + row, scores, row * keys, part);
            }
            Operand weights = Operand.matrix(scores, 0, keys, keys);
            new Product(weights, values, to, o, heads * width, width, none).run(0, count, 0, width);
        }
        Scratch.give(scores);
    }

    /** Turns the products of one query with all keys into weights. */
    private void softmax(int batch, int head, int row, float[] scores, int at, float[] part) {
        int seen = causal ? Math.min(keys, row + 1) : keys;
        rows.scale(scores, at, scores, at, seen, scale);
        if (added != null) {
            int from = added.offset() + batch * strides[0] + head * strides[1] + row * strides[2];
            float[] array = (float[]) added.array();
            FloatLoops.run(BinaryOp.ADD, scores, at, 1, array, from, strides[3], scores, at, seen);
        }
        float largest = rows.largest(scores, at, seen);
        double sum = rows.powers(scores, at, scores, at, seen, largest, part);
        rows.scale(scores, at, scores, at, seen, (float) (1 / sum));
        Arrays.fill(scores, at + seen, at + keys, 0);
    }
}
