package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.ops;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromotionOpsTest {

    private static final String NAMES = "b1 u1 u2 u4 u8 i1 i2 i4 i8 bf f2 f4 f8";

    /** As Keras's own lattice gives it; the last two columns are a Python int and a float. */
    private static final Map<String, String> TABLE =
            Map.ofEntries(
                    Map.entry("b1", "b1 u1 u2 u4 u8 i1 i2 i4 i8 bf f2 f4 f8 i4 f4"),
                    Map.entry("u1", "u1 u1 u2 u4 u8 i2 i2 i4 i8 bf f2 f4 f8 u1 f4"),
                    Map.entry("u2", "u2 u2 u2 u4 u8 i4 i4 i4 i8 bf f2 f4 f8 u2 f4"),
                    Map.entry("u4", "u4 u4 u4 u4 u8 i8 i8 i8 i8 bf f2 f4 f8 u4 f4"),
                    Map.entry("u8", "u8 u8 u8 u8 u8 f4 f4 f4 f4 bf f2 f4 f8 u8 f4"),
                    Map.entry("i1", "i1 i2 i4 i8 f4 i1 i2 i4 i8 bf f2 f4 f8 i1 f4"),
                    Map.entry("i2", "i2 i2 i4 i8 f4 i2 i2 i4 i8 bf f2 f4 f8 i2 f4"),
                    Map.entry("i4", "i4 i4 i4 i8 f4 i4 i4 i4 i8 bf f2 f4 f8 i4 f4"),
                    Map.entry("i8", "i8 i8 i8 i8 f4 i8 i8 i8 i8 bf f2 f4 f8 i8 f4"),
                    Map.entry("bf", "bf bf bf bf bf bf bf bf bf bf f4 f4 f8 bf bf"),
                    Map.entry("f2", "f2 f2 f2 f2 f2 f2 f2 f2 f2 f4 f2 f4 f8 f2 f2"),
                    Map.entry("f4", "f4 f4 f4 f4 f4 f4 f4 f4 f4 f4 f4 f4 f8 f4 f4"),
                    Map.entry("f8", "f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8"));

    @Test
    void followsKerasLattice() {
        String[] names = NAMES.split(" ");
        TABLE.forEach(
                (row, results) -> {
                    String[] expected = results.split(" ");
                    for (int i = 0; i < names.length; i++) {
                        assertThat(ops().promotedType(dtype(row), dtype(names[i])))
                                .as("%s and %s", row, names[i])
                                .isEqualTo(dtype(expected[i]));
                    }
                    assertThat(ops().promotedType(dtype(row), 1)).isEqualTo(dtype(expected[13]));
                    assertThat(ops().promotedType(dtype(row), 1.5)).isEqualTo(dtype(expected[14]));
                });
    }

    private static DType dtype(String name) {
        return switch (name) {
            case "b1" -> DType.BOOL;
            case "bf" -> DType.BFLOAT16;
            default -> {
                String kind =
                        name.startsWith("u") ? "uint" : name.startsWith("i") ? "int" : "float";
                yield DType.of(kind + 8 * (name.charAt(1) - '0'));
            }
        };
    }

    @Test
    void cutsResultTypesTo32Bits() {
        assertThat(ops().resultType(DType.INT64)).isEqualTo(DType.INT32);
        assertThat(ops().resultType(DType.FLOAT64, DType.BOOL)).isEqualTo(DType.FLOAT32);
        assertThat(ops().resultType(DType.INT32, 1.0)).isEqualTo(DType.FLOAT32);
        assertThat(ops().resultType()).isEqualTo(DType.FLOAT32);
    }

    @Test
    void takesANumberAsPythonDoes() {
        Tensor bytes = Tensor.scalar(3L, DType.INT8);
        assertTensor(ops().add(bytes, 1)).is(DType.INT8).holds(4);
        assertTensor(ops().add(bytes, 0.5)).is(DType.FLOAT32).holds(3.5);
        assertTensor(ops().add(1L, Tensor.scalar(1L, DType.BOOL))).is(DType.INT32).holds(2);
        assertTensor(ops().multiply(Tensor.scalar(2.0, DType.BFLOAT16), 0.5))
                .is(DType.BFLOAT16)
                .holds(1);
    }

    @Test
    void hasNothingInCommonForStrings() {
        assertThatThrownBy(() -> ops().promotedType(DType.STRING, DType.INT32))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected dtypes that have one in common, found string and int32");
        assertThat(ops().promotedType(DType.STRING, DType.STRING)).isEqualTo(DType.STRING);
    }

    @Test
    void makesFloatsOfIntegers() {
        assertTensor(ops().toFloating(Tensor.scalar(3L, DType.INT64))).is(DType.FLOAT32).holds(3);
        assertTensor(ops().toFloating(Tensor.scalar(3.0, DType.FLOAT16))).is(DType.FLOAT16);
    }
}
