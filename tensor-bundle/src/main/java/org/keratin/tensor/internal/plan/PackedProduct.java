package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.kernels.MatrixProduct;
import org.keratin.tensor.kernels.PackedMatrix;

/** A product with a matrix that was packed when the program was made, and what follows it. */
record PackedProduct(PackedMatrix matrix, Tail tail, Shape shape) implements Kernel {

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        DenseTensor x = DenseTensor.of(inputs.get(0));
        List<Tensor> behind = inputs.subList(1, inputs.size());
        int rows = x.size() / matrix.rows();
        int columns = matrix.columns();
        tail.begin(behind, to);
        MatrixProduct.multiply(
                (float[]) x.array(),
                x.offset(),
                matrix.rows(),
                matrix,
                to,
                0,
                columns,
                rows,
                tail.epilogue());
        tail.end(behind, to, rows * columns, columns);
    }

    @Override
    public int over() {
        return tail.addend() < 0 ? -1 : 1 + tail.addend();
    }

    @Override
    public String toString() {
        return "PackedProduct" + tail;
    }
}
