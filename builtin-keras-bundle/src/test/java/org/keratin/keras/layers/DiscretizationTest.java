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

class DiscretizationTest {

    private static final List<Double> BOUNDS = List.of(0.0, 1.0);
    private static final Tensor X = Tensor.of(new float[] {-1, 0, 0.5f, 1, 9}, 1, 5);

    @Test
    void findsTheBinOfEachElement() {
        Tensor bins = make("Discretization", "bin_boundaries", BOUNDS).apply(X);
        assertThat(bins.dtype()).isEqualTo(DType.INT32);
        assertThat(bins.toInts()).containsExactly(0, 1, 1, 2, 2);
    }

    @Test
    void encodesBins() {
        var layer = make("Discretization", "bin_boundaries", BOUNDS, "output_mode", "count");
        assertThat(layer.apply(X).toFloats()).containsExactly(1, 2, 2);
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 5)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3));
    }

    @Test
    void readsWhatWasLearned() {
        var layer = make("Discretization", "bin_boundaries", BOUNDS, "num_bins", 3);
        assertThat(Layers.config(layer))
                .containsEntry("bin_boundaries", BOUNDS)
                .containsEntry("num_bins", 3L)
                .containsEntry("dtype", "float32");
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(
                        make("Discretization", "bin_boundaries", BOUNDS)
                                .apply(Tensor.of(new float[0], 0, 2))
                                .shape())
                .isEqualTo(Shape.of(0, 2));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("Discretization"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected boundaries, or num_bins to be set");
        assertThatThrownBy(() -> make("Discretization", "bin_boundaries", BOUNDS, "sparse", true))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sparse");
        assertThatThrownBy(() -> make("Discretization", "num_bins", 3).apply(X))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("expected boundaries of bins, found none");
    }
}
