package org.keratin.tensor.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {

    private static final int BEFORE = 3;

    private final Random random = new Random(1);

    @ParameterizedTest
    @CsvSource({
        "1,1,1",
        "1,7,33",
        "2,5,64",
        "3,16,15",
        "4,7,32",
        "5,300,33",
        "8,16,16",
        "9,600,48",
        "64,512,100",
        "70,33,10",
        "6,1024,130",
        "40,512,160",
        "2,0,5",
        "5,0,5",
        "100,90,300"
    })
    void multipliesMatricesOfAnyShape(int m, int k, int n) {
        float[] a = numbers(m * k);
        float[] b = numbers(k * n);
        double[] expected = product(a, b, m, k, n);
        float[] to = new float[BEFORE + m * n];

        MatrixProduct.multiply(a, 0, k, packed(b, k, n), to, BEFORE, n, m, Epilogue.NONE);
        assertClose(to, expected);

        float[] unpacked = new float[BEFORE + m * n];
        MatrixProduct.multiply(a, 0, k, b, 0, n, unpacked, BEFORE, n, m, k, n, Epilogue.NONE);
        assertClose(unpacked, expected);

        float[] transposed = new float[BEFORE + m * n];
        float[] t = transpose(b, k, n);
        MatrixProduct.multiplyTransposed(
                a, 0, k, t, 0, k, transposed, BEFORE, n, m, k, n, Epilogue.NONE);
        assertClose(transposed, expected);
    }

    @ParameterizedTest
    @CsvSource({"1,7,33", "3,40,16", "5,300,33", "9,600,64", "9,600,170", "1,0,3"})
    void addsABiasAndKeepsWithinBounds(int m, int k, int n) {
        float[] a = numbers(m * k);
        float[] b = numbers(k * n);
        float[] bias = numbers(n);
        float[] before = numbers(BEFORE + m * n);
        double[] expected = product(a, b, m, k, n);
        for (int i = 0; i < expected.length; i++) {
            double sum = expected[i] + before[BEFORE + i] + bias[i % n];
            expected[i] = Math.min(6, Math.max(0, sum));
        }
        Epilogue epilogue = new Epilogue(true, bias, null, Activation.RELU6);
        float[] to = before.clone();

        MatrixProduct.multiply(a, 0, k, packed(b, k, n), to, BEFORE, n, m, epilogue);
        assertClose(to, expected);

        float[] unpacked = before.clone();
        MatrixProduct.multiply(a, 0, k, b, 0, n, unpacked, BEFORE, n, m, k, n, epilogue);
        assertClose(unpacked, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1,7,33,true",
        "3,40,16,false",
        "5,300,33,true",
        "9,600,64,false",
        "9,600,170,true",
        "300,40,36,true",
        "40,512,200,true",
        "260,512,40,false",
        "70,300,600,true",
        "260,700,530,true",
        "1,0,3,true",
        "2,0,40,false"
    })
    void scalesColumnsWhenTheirSumsAreComplete(int m, int k, int n, boolean add) {
        float[] a = numbers(m * k);
        float[] b = numbers(k * n);
        float[] bias = numbers(n);
        float[] scale = numbers(n);
        float[] before = numbers(BEFORE + m * n);
        double[] expected = product(a, b, m, k, n);
        for (int i = 0; i < expected.length; i++) {
            double scaled = (expected[i] + bias[i % n]) * scale[i % n];
            expected[i] = Math.max(0, scaled + (add ? before[BEFORE + i] : 0));
        }
        Epilogue epilogue = new Epilogue(add, bias, scale, Activation.RELU);
        float[] to = before.clone();
        MatrixProduct.multiply(a, 0, k, packed(b, k, n), to, BEFORE, n, m, epilogue);
        assertClose(to, expected);
        assertThat(to).startsWith(before[0], before[1], before[2]);

        float[] unpacked = before.clone();
        MatrixProduct.multiply(a, 0, k, b, 0, n, unpacked, BEFORE, n, m, k, n, epilogue);
        assertClose(unpacked, expected);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,33", "5,64", "16,15", "0,5", "300,170"})
    void unpacksWhatWasPacked(int k, int n) {
        float[] b = numbers(k * n);
        assertThat(packed(b, k, n).unpacked()).isEqualTo(b);
    }

    private static PackedMatrix packed(float[] b, int k, int n) {
        return PackedMatrix.of(b, 0, n, k, n);
    }

    private static void assertClose(float[] found, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) found[BEFORE + i])
                    .as("element %s", i)
                    .isCloseTo(expected[i], within(1e-4 + 1e-5 * Math.abs(expected[i])));
        }
    }

    private static double[] product(float[] a, float[] b, int m, int k, int n) {
        double[] product = new double[m * n];
        for (int i = 0; i < m * n; i++) {
            for (int x = 0; x < k; x++) {
                product[i] += (double) a[i / n * k + x] * b[x * n + i % n];
            }
        }
        return product;
    }

    private static float[] transpose(float[] b, int k, int n) {
        float[] transposed = new float[k * n];
        for (int i = 0; i < k * n; i++) {
            transposed[i % n * k + i / n] = b[i];
        }
        return transposed;
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
