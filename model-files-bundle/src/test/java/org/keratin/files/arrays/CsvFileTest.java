package org.keratin.files.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class CsvFileTest {

    @TempDir private Path folder;

    private static CsvTable read(String text) {
        return CsvFile.read(new StringReader(text), "x.csv", 100);
    }

    @Test
    void readsNumbers() {
        Tensor values = read("1,2.5\r\n\r\n-3e1, nan\r\n").values();
        assertThat(values.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(values.shape()).isEqualTo(Shape.of(2, 2));
        assertThat(values.toFloats()).containsExactly(1, 2.5f, -30, Float.NaN);
    }

    @Test
    void readsColumnsByTheirHeading() {
        CsvTable table = read("age,\"home, town\"\n41,Linz\n7,\"say \"\"Wien\"\"\"\n");
        assertThat(table.names()).containsExactly("age", "home, town");
        assertThat(table.byName().get("age").toFloats()).containsExactly(41, 7);
        assertThat(table.byName().get("home, town").toStrings())
                .containsExactly("Linz", "say \"Wien\"");
        assertThat(table.byName().get("age").shape()).isEqualTo(Shape.of(2, 1));
        assertThat(table.values().toStrings()).containsExactly("41", "Linz", "7", "say \"Wien\"");
    }

    @Test
    void takesNoWordsForAHeadingOverWords() {
        CsvTable table = read("good film\nbad film\n");
        assertThat(table.names()).isEmpty();
        assertThat(table.values().toStrings()).containsExactly("good film", "bad film");
    }

    @Test
    void readsOtherSeparators() {
        assertThat(read("1;2\n3;4\n").values().shape()).isEqualTo(Shape.of(2, 2));
        assertThat(read("1\t2\n3\t4\n").values().shape()).isEqualTo(Shape.of(2, 2));
    }

    @Test
    void tellsWhatIsWrong() {
        assertThatThrownBy(() -> read("1,2\n3\n"))
                .isInstanceOf(ArrayFileException.class)
                .hasMessage("x.csv: line 2: expected 2 cells, as in the first line, found 1");
        assertThatThrownBy(() -> read("\n")).isInstanceOf(ArrayFileException.class);
        assertThatThrownBy(() -> read("1,\"2\n"))
                .isInstanceOf(ArrayFileException.class)
                .hasMessage("x.csv: line 1: expected a quote at the end of the cell");
        assertThatThrownBy(() -> read("1,".repeat(100)))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("expected at most 100 cells");
    }

    @Test
    void writesASampleALine() throws IOException {
        Path file = folder.resolve("y.csv");
        CsvFile.write(Map.of("y", Tensor.of(new float[] {0.1f, 2, 3, 4}, 2, 1, 2)), file);
        assertThat(Files.readString(file)).isEqualTo("0.1,2.0\n3.0,4.0\n");
    }

    @Test
    void writesArraysUnderTheirNames() throws IOException {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        arrays.put("kind", Tensor.of(new String[] {"a", "b,c"}, 2));
        arrays.put("p", Tensor.of(new int[] {1, 2, 3, 4}, 2, 2));
        Path file = folder.resolve("y.csv");
        CsvFile.write(arrays, file);
        assertThat(Files.readString(file)).isEqualTo("kind,p_0,p_1\na,1,2\n\"b,c\",3,4\n");

        arrays.put("odd", Tensor.of(new int[] {1}, 1));
        assertThatThrownBy(() -> CsvFile.write(arrays, file))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("expected arrays of as many samples each");
    }
}
