package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ComparisonTest {

    private static List<String> compare(Object expected, Object found) {
        return Comparison.of("outputs", expected, found);
    }

    private static Tensor vector(float... numbers) {
        return Tensor.of(numbers, numbers.length);
    }

    @Test
    void allowsWhatRoundingMayDo() {
        assertThat(compare(vector(1000, 0), vector(1000.1f, 1e-5f))).isEmpty();
        assertThat(compare(vector(1000, 0), vector(1000.2f, 0)))
                .singleElement()
                .asString()
                .startsWith("outputs: 1 of 2 elements differ, most at [0]: expected 1000.0, found");
    }

    @Test
    void allowsMoreToHalfPrecision() {
        byte[] one = {0x00, 0x3c};
        byte[] nearOne = {0x0a, 0x3c};
        Tensor expected = Tensor.ofBytes(one, DType.FLOAT16, Shape.of(1));
        Tensor found = Tensor.ofBytes(nearOne, DType.FLOAT16, Shape.of(1));

        assertThat(compare(expected, found)).isEmpty();
    }

    @Test
    void takesBfloat16WhereNumPyHadToWriteFloat16() {
        Tensor recorded = Tensor.ofBytes(new byte[] {0x00, 0x3c}, DType.FLOAT16, Shape.of(1));
        Tensor finer = Tensor.ofBytes(new byte[] {0x01, 0x3c}, DType.FLOAT16, Shape.of(1));
        Tensor found = Tensor.ofBytes(new byte[] {(byte) 0x80, 0x3f}, DType.BFLOAT16, Shape.of(1));

        assertThat(compare(recorded, found)).isEmpty();
        assertThat(compare(finer, found)).hasSize(1);
        assertThat(compare(found, recorded)).hasSize(1);
    }

    @Test
    void takesNaNForNaNAndInfinityForItself() {
        Tensor odd = vector(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

        assertThat(compare(odd, odd)).isEmpty();
        assertThat(compare(odd, vector(0, Float.NEGATIVE_INFINITY, 1)))
                .singleElement()
                .asString()
                .startsWith("outputs: 3 of 3 elements differ");
        assertThat(compare(vector(1), vector(Float.POSITIVE_INFINITY))).hasSize(1);
        assertThat(compare(vector(1), vector(Float.NaN))).hasSize(1);
    }

    @Test
    void comparesIntegersBooleansAndStringsExactly() {
        assertThat(
                        compare(
                                Tensor.of(new long[] {1L << 60}, 1),
                                Tensor.of(new long[] {(1L << 60) + 1}, 1)))
                .containsExactly(
                        "outputs: 1 of 1 element differs, most at [0]: expected"
                                + " 1152921504606846976, found 1152921504606846977");
        assertThat(compare(Tensor.of(new boolean[] {true}, 1), Tensor.of(new boolean[] {false}, 1)))
                .containsExactly(
                        "outputs: 1 of 1 element differs, most at [0]: expected true, found false");
        assertThat(compare(Tensor.of(new String[] {"a"}, 1), Tensor.of(new String[] {"b"}, 1)))
                .containsExactly(
                        "outputs: 1 of 1 element differs, most at [0]: expected \"a\", found \"b\"");
    }

    @Test
    void findsTheWorstPlaceInAMatrix() {
        Tensor expected = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        Tensor found = Tensor.of(new float[] {1, 2, 3.5f, 4, 9, 6}, 2, 3);

        assertThat(compare(expected, found))
                .singleElement()
                .asString()
                .contains("2 of 6 elements differ, most at [1, 1]: expected 5.0, found 9.0");
    }

    @Test
    void tellsShapesAndDtypesApart() {
        assertThat(compare(vector(1, 2), Tensor.of(new float[] {1, 2}, 1, 2)))
                .containsExactly(
                        "outputs: expected a float32 tensor of shape (2,), found a float32 tensor"
                                + " of shape (1, 2)");
        assertThat(compare(vector(1), Tensor.of(new double[] {1}, 1))).hasSize(1);
        assertThat(compare(vector(1), null))
                .containsExactly("outputs: expected a float32 tensor of shape (1,), found null");
    }

    @Test
    void looksIntoListsTuplesAndDicts() {
        Object expected = List.of(vector(1), Map.of("b", vector(2)));

        assertThat(compare(expected, new Tuple(List.of(vector(1), Map.of("b", vector(2))))))
                .isEmpty();
        assertThat(compare(expected, List.of(vector(1), Map.of("b", vector(3)))))
                .singleElement()
                .asString()
                .startsWith("outputs[1].b: 1 of 1 element differs");
        assertThat(compare(expected, List.of(vector(1))))
                .containsExactly("outputs: expected a list of 2, found a list of 1");
        assertThat(compare(Map.of("a", 1L), Map.of("b", 1L))).hasSize(1);
    }

    @Test
    void comparesPlainValues() {
        assertThat(compare(Arrays.asList(null, "x", true, 2L), Arrays.asList(null, "x", true, 2)))
                .isEmpty();
        assertThat(compare(2L, Tensor.scalar(2, DType.INT32))).isEmpty();
        assertThat(compare(2L, 3L)).containsExactly("outputs: expected 2, found 3");
        assertThat(compare(1L, true)).containsExactly("outputs: expected 1, found true");
        assertThat(compare(0.5, 0.500001)).isEmpty();
    }

    @Test
    void looksAtShapeAndDtypeOnlyWhereAskedTo() {
        assertThat(Comparison.ofSpecs("outputs", vector(1, 2), vector(3, 4))).isEmpty();
        assertThat(Comparison.ofSpecs("outputs", vector(1, 2), vector(3))).hasSize(1);
    }

    @Test
    void passesTensorsWithoutElements() {
        assertThat(compare(Tensor.of(new float[0], 0, 3), Tensor.of(new float[0], 0, 3))).isEmpty();
    }
}
