package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.FewRows;
import org.keratin.tensor.internal.kernel.Finish;
import org.keratin.tensor.internal.kernel.Operand;
import org.keratin.tensor.internal.kernel.Panels;
import org.keratin.tensor.internal.kernel.PassingProduct;
import org.keratin.tensor.internal.kernel.Product;
import org.keratin.tensor.internal.kernel.Scratch;

/** Products of float32 matrices: {@code (m, k)} by {@code (k, n)} gives {@code (m, n)}. */
public final class MatrixProduct {

    private MatrixProduct() {}

    /**
     * Multiplies by a packed matrix.
     *
     * @param a the left operand, whose rows begin {@code stepA} elements apart, at {@code atA}
     * @param to the result, whose rows begin {@code stepTo} elements apart, at {@code atTo}
     * @param m how many rows
     */
    public static void multiply(
            float[] a,
            int atA,
            int stepA,
            PackedMatrix b,
            float[] to,
            int atTo,
            int stepTo,
            int m,
            Epilogue epilogue) {
        product(a, atA, stepA, b.panels(), to, atTo, stepTo, m, b.rows(), b.columns(), epilogue);
    }

    /** Multiplies two matrices as they lie in arrays. */
    public static void multiply(
            float[] a,
            int atA,
            int stepA,
            float[] b,
            int atB,
            int stepB,
            float[] to,
            int atTo,
            int stepTo,
            int m,
            int k,
            int n,
            Epilogue epilogue) {
        packed(a, atA, stepA, b, atB, stepB, 1, to, atTo, stepTo, m, k, n, epilogue);
    }

    /** Multiplies by the transpose of {@code b}, which is {@code (n, k)}. */
    public static void multiplyTransposed(
            float[] a,
            int atA,
            int stepA,
            float[] b,
            int atB,
            int stepB,
            float[] to,
            int atTo,
            int stepTo,
            int m,
            int k,
            int n,
            Epilogue epilogue) {
        packed(a, atA, stepA, b, atB, 1, stepB, to, atTo, stepTo, m, k, n, epilogue);
    }

    private static void packed(
            float[] a,
            int atA,
            int stepA,
            float[] b,
            int atB,
            int down,
            int right,
            float[] to,
            int atTo,
            int stepTo,
            int m,
            int k,
            int n,
            Epilogue epilogue) {
        if (m < FewRows.ENOUGH && right == 1) {
            Finish finish = Finish.of(epilogue);
            FewRows.multiply(a, atA, stepA, b, atB, down, to, atTo, stepTo, m, k, n, finish);
            epilogue.finish(to, atTo, stepTo, m, n);
            return;
        }
        if (right == 1 && PassingProduct.serves(m, k, n)) {
            Operand rows = Operand.matrix(a, atA, stepA, k);
            Finish finish = Finish.of(epilogue);
            PassingProduct.run(rows, b, atB, down, to, atTo, stepTo, m, n, finish);
            epilogue.finish(to, atTo, stepTo, m, n);
            return;
        }
        float[] panels = Scratch.take(Panels.length(k, n));
        Panels.pack(b, atB, down, right, panels, k, n);
        product(a, atA, stepA, panels, to, atTo, stepTo, m, k, n, epilogue);
        Scratch.give(panels);
    }

    private static void product(
            float[] a,
            int atA,
            int stepA,
            float[] panels,
            float[] to,
            int atTo,
            int stepTo,
            int m,
            int k,
            int n,
            Epilogue epilogue) {
        Operand rows = Operand.matrix(a, atA, stepA, k);
        new Product(rows, panels, to, atTo, stepTo, n, Finish.of(epilogue)).run(m);
        epilogue.finish(to, atTo, stepTo, m, n);
    }
}
