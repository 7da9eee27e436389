package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;
import org.keratin.tensor.internal.kernel.Parallel;

/**
 * Steps at the front of a program that handle each sample by itself: done for a few samples at a
 * time, by one thread, so that what one step gives is still in its cache when the next takes it,
 * and no thread waits for another between two steps. Immutable.
 *
 * @param program the steps, for {@code chunk} samples
 * @param inputs which of the whole program's inputs they take
 * @param batch how many samples there are, at least {@code chunk}
 * @param results what comes out, for all samples
 */
record SampleStage(Program program, int[] inputs, int chunk, int batch, List<TensorSpec> results) {

    /** The results of all samples. */
    List<Tensor> run(List<Tensor> given) {
        List<DenseTensor> whole = new ArrayList<>(inputs.length);
        for (int input : inputs) {
            whole.add(DenseTensor.of(given.get(input)));
        }
        List<Tensor> tensors = new ArrayList<>(results.size());
        List<float[]> to = new ArrayList<>(results.size());
        for (TensorSpec result : results) {
            float[] array = (float[]) Storage.allocate(DType.FLOAT32, result.shape());
            to.add(array);
            tensors.add(DenseTensor.onto(DType.FLOAT32, result.shape(), array));
        }
        Parallel.each(
                (batch + chunk - 1) / chunk,
                (from, end) -> {
                    for (int i = from; i < end; i++) {
                        // The last one begins early if samples do not suffice.
                        run(Math.min(i * chunk, batch - chunk), whole, to);
                    }
                });
        return tensors;
    }

    private void run(int sample, List<DenseTensor> whole, List<float[]> to) {
        List<Tensor> parts = new ArrayList<>(whole.size());
        for (DenseTensor tensor : whole) {
            Shape shape = tensor.shape().with(0, chunk);
            parts.add(tensor.part(sample * (tensor.size() / batch), shape));
        }
        List<Tensor> found = program.run(parts);
        for (int i = 0; i < found.size(); i++) {
            DenseTensor part = DenseTensor.of(found.get(i));
            int at = sample * (part.size() / chunk);
            System.arraycopy(part.array(), part.offset(), to.get(i), at, part.size());
        }
    }
}
