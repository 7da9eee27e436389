package org.keratin.files.arrays;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

/**
 * A table as text, {@code .csv}: one sample a line, with commas between the cells; or with tabs or
 * semicolons, if the first line has these and no comma. Cells may stand in double quotes.
 */
public final class CsvFile {

    private static final long MOST_CELLS = 1L << 26;

    private CsvFile() {}

    /**
     * Reads a table.
     *
     * @throws ArrayFileException if it cannot be read, or its lines have different numbers of cells
     */
    public static CsvTable read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return read(text, file.toString(), MOST_CELLS);
        } catch (IOException e) {
            throw new ArrayFileException(file.toString(), e);
        } catch (UncheckedIOException e) {
            throw new ArrayFileException(file.toString(), e.getCause());
        }
    }

    /**
     * Reads a table.
     *
     * @param file what errors call it
     * @param mostCells how many cells it may have
     */
    public static CsvTable read(Reader text, String file, long mostCells) {
        CsvParser parser = new CsvParser(text, file, mostCells);
        List<List<String>> rows = new ArrayList<>();
        int columns = -1;
        for (List<String> row = parser.next(); row != null; row = parser.next()) {
            if (columns >= 0 && row.size() != columns) {
                throw new ArrayFileException(
                        file,
                        "line "
                                + parser.line()
                                + ": expected "
                                + columns
                                + " cells, as in the first line, found "
                                + row.size());
            }
            columns = row.size();
            rows.add(row);
        }
        return CsvTable.of(rows, file);
    }

    /**
     * Writes arrays beside each other, a line for each sample. What a sample has of each array is
     * laid out in a row; several arrays get a heading of their names.
     *
     * @throws ArrayFileException if they are not of one length, or the file cannot be written
     */
    public static void write(Map<String, Tensor> arrays, Path file) {
        List<Tensor> tensors = List.copyOf(arrays.values());
        List<Integer> samples = tensors.stream().map(CsvFile::samples).distinct().toList();
        if (samples.size() != 1) {
            throw new ArrayFileException(
                    file.toString(),
                    "expected arrays of as many samples each, found the shapes "
                            + tensors.stream().map(Tensor::shape).toList());
        }
        try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            if (arrays.size() > 1) {
                text.write(heading(arrays) + "\n");
            }
            for (int sample = 0; sample < samples.get(0); sample++) {
                List<String> cells = new ArrayList<>();
                for (Tensor tensor : tensors) {
                    addCells(tensor, sample, cells);
                }
                text.write(String.join(",", cells) + "\n");
            }
        } catch (IOException e) {
            throw new ArrayFileException(file.toString(), e);
        }
    }

    private static String heading(Map<String, Tensor> arrays) {
        return arrays.entrySet().stream()
                .map(array -> heading(array.getKey(), width(array.getValue())))
                .collect(Collectors.joining(","));
    }

    private static String heading(String name, int width) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(quoted(width == 1 ? name : name + "_" + i));
        }
        return String.join(",", cells);
    }

    private static int samples(Tensor tensor) {
        return tensor.shape().rank() == 0 ? 1 : tensor.shape().dim(0);
    }

    private static int width(Tensor tensor) {
        return samples(tensor) == 0 ? 0 : tensor.size() / samples(tensor);
    }

    private static void addCells(Tensor tensor, int sample, List<String> cells) {
        int width = width(tensor);
        for (int i = sample * width; i < (sample + 1) * width; i++) {
            cells.add(cell(tensor, i));
        }
    }

    private static String cell(Tensor tensor, int at) {
        DType dtype = tensor.dtype();
        if (dtype == DType.STRING) {
            return quoted(tensor.stringAt(at));
        }
        if (dtype == DType.FLOAT64) {
            return Double.toString(tensor.doubleAt(at));
        }
        return dtype.isFloating()
                ? Float.toString((float) tensor.doubleAt(at))
                : dtype == DType.UINT64
                        ? Long.toUnsignedString(tensor.longAt(at))
                        : Long.toString(tensor.longAt(at));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
