package org.keratin.files.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.filter.DeflatePipelineFilter;
import io.jhdf.filter.Filter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileSource;
import org.keratin.tensor.Tensor;

class ChunkGuardTest {

    @TempDir Path folder;

    private Tensor read(DatasetCreationOptions options) {
        Path path = folder.resolve("x.h5");
        float[][] data = new float[5][7];
        data[4][6] = 3;
        try (WritableHdfFile file = HdfFile.write(path)) {
            file.putDataset("x", data, options);
        }
        try (H5File file = H5File.open(FileSource.of(path), FileLimits.DEFAULT)) {
            return file.root().dataset("x").orElseThrow().read();
        }
    }

    @Test
    void readsPackedPieces() {
        Tensor read =
                read(
                        DatasetCreationOptions.builder()
                                .chunkDimensions(2, 3)
                                .shuffle()
                                .deflate()
                                .build());
        assertThat(read.doubleAt(34)).isEqualTo(3);
        assertThat(read.doubleAt(33)).isZero();
    }

    @Test
    void refusesAPieceThatUnpacksToMoreThanItIs() {
        Filter bomb =
                new Filter() {
                    private final Filter deflate = new DeflatePipelineFilter();

                    @Override
                    public int getId() {
                        return deflate.getId();
                    }

                    @Override
                    public String getName() {
                        return deflate.getName();
                    }

                    @Override
                    public byte[] decode(byte[] data, int[] options) {
                        return deflate.decode(data, options);
                    }

                    @Override
                    public byte[] encode(byte[] data, int[] options) {
                        return deflate.encode(new byte[1 << 22], options);
                    }
                };
        assertThatThrownBy(
                        () ->
                                read(
                                        DatasetCreationOptions.builder()
                                                .chunkDimensions(2, 3)
                                                .filter(bomb)
                                                .build()))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("unpacks to another size");
    }
}
