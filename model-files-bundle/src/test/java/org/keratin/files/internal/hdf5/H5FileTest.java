package org.keratin.files.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.keratin.files.FileLimits;
import org.keratin.files.KerasZip;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileSource;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

class H5FileTest {

    private static H5File open(String name) {
        return H5File.open(FileSource.of(KerasZip.copy(name)), FileLimits.DEFAULT);
    }

    @Test
    void walksGroupsToDatasets() {
        try (H5File file = open("int8_quantized.weights.h5")) {
            H5Group dense = file.root().group("layers").orElseThrow().group("dense").orElseThrow();
            H5Group vars = dense.group("vars").orElseThrow();
            assertThat(dense.path()).isEqualTo("layers/dense");
            assertThat(vars.names()).contains("0", "1", "2");
            H5Dataset kernel = vars.dataset("0").orElseThrow();
            assertThat(kernel.dtype()).contains(DType.INT8);
            assertThat(kernel.shape()).isEqualTo(Shape.of(16, 24));
            assertThat(kernel.read().shape()).isEqualTo(Shape.of(16, 24));
            assertThat(vars.group("0")).isEmpty();
            assertThat(vars.dataset("none")).isEmpty();
        }
    }

    @Test
    void readsTextsOfAttributes() {
        try (H5File file = open("lora_dense.weights.h5")) {
            H5Group vars =
                    file.root()
                            .group("layers")
                            .flatMap(layers -> layers.group("dense"))
                            .flatMap(dense -> dense.group("vars"))
                            .orElseThrow();
            assertThat(vars.attribute("name").orElseThrow().text()).isEqualTo("dense");
            assertThat(vars.attribute("none")).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoHdf5() {
        assertThatThrownBy(() -> H5File.open(ByteBuffer.allocate(4096), "x.h5", FileLimits.DEFAULT))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith("x.h5: ");
    }
}
