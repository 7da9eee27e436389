package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelPairsTest {

    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 511, 512, 513, 1100})
    void addsUpAsPlainSumsDo(int depth) {
        int columns = PanelPairs.WIDTH;
        assumeTrue(PanelPairs.columns(columns) == columns, "vectors of sixteen floats");
        int rows = 7;
        float[] a = numbers(rows * depth);
        float[] b = numbers(depth * columns);
        float[] start = numbers(columns);
        float[] panels = new float[Panels.length(depth, columns)];
        Panels.pack(b, 0, columns, 1, panels, depth, columns);
        float[] to = new float[rows * columns];
        PanelPairs.run(a, 0, depth, rows, panels, depth, 0, 0, depth, start, 0, 0, to, 0, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double sum = start[column];
                for (int k = 0; k < depth; k++) {
                    sum += (double) a[row * depth + k] * b[k * columns + column];
                }
                assertThat((double) to[row * columns + column]).isCloseTo(sum, within(1e-3));
            }
        }
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
