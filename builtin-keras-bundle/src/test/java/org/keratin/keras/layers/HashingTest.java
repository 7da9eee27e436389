package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class HashingTest {

    private static final Tensor LETTERS = Tensor.of(new String[] {"A", "B", "C", "D", "E"}, 5, 1);

    @Test
    void putsStringsIntoTheBinsOfTheirFingerprints() {
        Tensor bins = make("Hashing", "num_bins", 3).apply(LETTERS);
        assertThat(bins.dtype()).isEqualTo(DType.INT64);
        assertThat(bins.shape()).isEqualTo(Shape.of(5, 1));
        assertThat(bins.toInts()).containsExactly(1, 0, 1, 1, 2);
    }

    @Test
    void keepsBin0ForTheMask() {
        Tensor x = Tensor.of(new String[] {"A", "B", "", "C", "D"}, 5);
        assertThat(make("Hashing", "num_bins", 3, "mask_value", "").apply(x).toInts())
                .containsExactly(1, 1, 0, 2, 2);
        assertThat(make("Hashing", "num_bins", 1, "mask_value", "").apply(x).toInts())
                .containsOnly(0);
    }

    @Test
    void hashesWithAKey() {
        assertThat(
                        make("Hashing", "num_bins", 3, "salt", List.of(133, 137))
                                .apply(LETTERS)
                                .toInts())
                .containsExactly(1, 2, 1, 0, 2);
        assertThat(make("Hashing", "num_bins", 3, "salt", 133).apply(LETTERS).toInts())
                .containsExactly(0, 0, 2, 1, 0);
        assertThat(Layers.config(make("Hashing", "num_bins", 3, "salt", 133)))
                .containsEntry("salt", List.of(133L, 133L));
    }

    @Test
    void hashesTheDigitsOfNumbers() {
        Tensor ints = Tensor.of(new int[] {0, 1, 2, 3, 4}, 5);
        Tensor floats = Tensor.of(new float[] {0.2f, 1.5f, 2, 3, 4.9f}, 5);
        var layer = make("Hashing", "num_bins", 3);
        assertThat(layer.apply(ints).toInts()).containsExactly(1, 0, 1, 0, 2);
        assertThat(layer.apply(floats).toInts()).containsExactly(1, 0, 1, 0, 2);
    }

    @Test
    void encodesBins() {
        Tensor hot = make("Hashing", "num_bins", 3, "output_mode", "one_hot").apply(LETTERS);
        assertThat(hot.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(hot.shape()).isEqualTo(Shape.of(5, 3));
        assertThat(hot.toFloats()).startsWith(0, 1, 0, 1, 0, 0);
        assertThat(
                        make("Hashing", "num_bins", 3, "output_mode", "count")
                                .apply(Tensor.of(new String[] {"A", "B", "C", "D", "E"}, 1, 5))
                                .toFloats())
                .containsExactly(1, 3, 1);
    }

    @Test
    void takesAnEmptyBatch() {
        Tensor none = Tensor.of(new String[0], 0, 2);
        assertThat(make("Hashing", "num_bins", 3).apply(none).shape()).isEqualTo(Shape.of(0, 2));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("Hashing", "num_bins", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("num_bins");
        assertThatThrownBy(() -> make("Hashing", "num_bins", 2, "salt", List.of(1)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("an int or a list of two ints");
        assertThatThrownBy(() -> make("Hashing", "num_bins", 2, "dtype", "float32"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"int32\" or \"int64\"");
        assertThatThrownBy(() -> make("Hashing", "num_bins", 2, "output_mode", "tf_idf"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("output_mode: expected one of");
        assertThatThrownBy(() -> make("Hashing", "num_bins", 3, "mask_value", 0).apply(LETTERS))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("expected a mask value of dtype string");
    }
}
