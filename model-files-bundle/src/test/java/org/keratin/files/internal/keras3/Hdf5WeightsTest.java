package org.keratin.files.internal.keras3;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.internal.FileSource;
import org.keratin.files.internal.hdf5.H5File;
import org.keratin.files.internal.weights.WeightNode;

class Hdf5WeightsTest {

    @TempDir Path folder;

    private static WeightNode read(FileSource source) {
        WeightNode root = WeightNode.root();
        try (H5File file = H5File.open(source, FileLimits.DEFAULT)) {
            Hdf5Weights.read(file.root(), root);
        }
        return root;
    }

    @Test
    void aBackslashOfWindowsPartsGroups() {
        Path path = folder.resolve("windows.weights.h5");
        try (WritableHdfFile file = HdfFile.write(path)) {
            file.putGroup("layers\\dense").putGroup("vars").putDataset("0", new float[] {1, 2});
            file.putGroup("layers\\dense_1").putGroup("vars").putDataset("0", new float[] {3});
        }
        FileSource source = FileSource.of(path);
        assertThat(source.format()).isEqualTo(FileFormat.HDF5_WEIGHTS);
        WeightNode layers = read(source).child("layers").orElseThrow();
        assertThat(layers.children()).containsOnlyKeys("dense", "dense_1");
        assertThat(layers.child("dense").orElseThrow().weights().get(0).read().toFloats())
                .containsExactly(1, 2);
    }

    @Test
    void theTenthWeightComesAfterTheSecond() {
        Path path = folder.resolve("many.weights.h5");
        try (WritableHdfFile file = HdfFile.write(path)) {
            WritableGroup vars = file.putGroup("layers").putGroup("dense").putGroup("vars");
            for (int i = 0; i < 12; i++) {
                vars.putDataset(String.valueOf(i), new float[] {i});
            }
        }
        assertThat(read(FileSource.of(path)).all())
                .extracting(weight -> (int) weight.read().doubleAt(0))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void weightsMayStandInTheGroupOfTheirLayer() {
        Path path = folder.resolve("bare.weights.h5");
        try (WritableHdfFile file = HdfFile.write(path)) {
            file.putGroup("layers").putGroup("dense").putDataset("0", new double[] {1});
        }
        assertThat(read(FileSource.of(path)).all())
                .singleElement()
                .hasFieldOrPropertyWithValue("path", "layers/dense/0");
    }
}
