package org.keratin.core.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.layers.Structures;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Inputs cut into batches of samples, and their outputs put together again. */
final class Batches {

    private final Ops ops = CpuOps.instance();
    private final Object inputs;
    private final int batchSize;
    private final int samples;

    Batches(String model, Object inputs, int batchSize) {
        this.inputs = inputs;
        this.batchSize = batchSize;
        this.samples = samples(model, Structures.tensors(inputs));
        if (batchSize < 1) {
            throw new ShapeException(
                    model + ": expected a batch size of at least 1, found " + batchSize);
        }
    }

    private static int samples(String model, List<Tensor> tensors) {
        if (tensors.isEmpty()
                || tensors.stream().anyMatch(tensor -> tensor.shape().rank() == 0)
                || tensors.stream().mapToInt(tensor -> tensor.shape().dim(0)).distinct().count()
                        > 1) {
            throw new ShapeException(
                    model
                            + ": expected tensors of as many samples each, found the shapes "
                            + tensors.stream().map(Tensor::shape).toList());
        }
        return tensors.get(0).shape().dim(0);
    }

    /**
     * What {@code function} makes of each batch, joined along the first axis; {@code progress} is
     * told after each how many samples are done.
     */
    Object map(UnaryOperator<Object> function, IntConsumer progress) {
        if (samples <= batchSize) {
            Object output = function.apply(inputs);
            progress.accept(samples);
            return output;
        }
        List<Object> outputs = new ArrayList<>();
        for (long from = 0; from < samples; from += batchSize) {
            int start = (int) from;
            int end = (int) Math.min(from + batchSize, samples);
            outputs.add(
                    function.apply(Structures.map(inputs, x -> ops.sliceAxis(x, 0, start, end))));
            progress.accept(end);
        }
        return join(outputs);
    }

    /** Shows {@code use} each batch. */
    void forEach(Consumer<Object> use) {
        map(
                batch -> {
                    use.accept(batch);
                    return List.of();
                },
                done -> {});
    }

    private Object join(List<?> parts) {
        Object first = parts.get(0);
        if (first instanceof Tensor) {
            return ops.concatenate(parts.stream().map(Tensor.class::cast).toList(), 0);
        }
        if (first instanceof List<?> list) {
            List<Object> joined = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                joined.add(join(parts.stream().map(part -> ((List<?>) part).get(at)).toList()));
            }
            return joined;
        }
        if (first instanceof Map<?, ?> map) {
            Map<String, Object> joined = new LinkedHashMap<>();
            for (Object key : map.keySet()) {
                joined.put(
                        String.valueOf(key),
                        join(parts.stream().map(part -> ((Map<?, ?>) part).get(key)).toList()));
            }
            return joined;
        }
        throw new ShapeException("expected tensors as outputs, found " + Shown.value(first));
    }
}
