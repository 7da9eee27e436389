package org.keratin.files.arrays;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.tensor.Tensor;

/**
 * What a CSV file holds.
 *
 * @param names the heading of each column; empty if there are none
 * @param columns each column, {@code (samples, 1)}: float32, or strings if one of its cells is no
 *     number
 */
public record CsvTable(List<String> names, List<Tensor> columns) {

    /** Takes copies of the lists. */
    public CsvTable {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /** The table of these rows; the first one is a heading if numbers stand under words. */
    static CsvTable of(List<List<String>> rows, String file) {
        boolean headed = isHeading(rows);
        List<List<String>> samples = headed ? rows.subList(1, rows.size()) : rows;
        if (samples.isEmpty()) {
            throw new ArrayFileException(file, "expected at least one line of cells, found none");
        }
        List<Tensor> columns = new ArrayList<>();
        for (int column = 0; column < samples.get(0).size(); column++) {
            columns.add(column(samples, column));
        }
        return new CsvTable(headed ? rows.get(0) : List.of(), columns);
    }

    private static boolean isHeading(List<List<String>> rows) {
        if (rows.size() < 2 || rows.get(0).stream().anyMatch(CsvTable::isNumber)) {
            return false;
        }
        return rows.get(1).stream().anyMatch(CsvTable::isNumber);
    }

    private static boolean isNumber(String cell) {
        return !Float.isNaN(number(cell)) || cell.equalsIgnoreCase("nan");
    }

    // NaN for what is no number, too.
    private static float number(String cell) {
        try {
            return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
                case "inf", "+inf" -> Float.POSITIVE_INFINITY;
                case "-inf" -> Float.NEGATIVE_INFINITY;
                default -> Float.parseFloat(cell);
            };
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private static Tensor column(List<List<String>> rows, int column) {
        boolean numbers = rows.stream().allMatch(row -> isNumber(row.get(column)));
        if (!numbers) {
            return Tensor.of(
                    rows.stream().map(row -> row.get(column)).toArray(String[]::new),
                    rows.size(),
                    1);
        }
        float[] values = new float[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(rows.get(i).get(column));
        }
        return Tensor.of(values, rows.size(), 1);
    }

    /** The columns beside each other, {@code (samples, columns)}; strings if one of them is. */
    public Tensor values() {
        int width = columns.size();
        int samples = columns.get(0).shape().dim(0);
        if (columns.stream().allMatch(column -> column.dtype().isFloating())) {
            float[] values = new float[samples * width];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) columns.get(i % width).doubleAt(i / width);
            }
            return Tensor.of(values, samples, width);
        }
        String[] values = new String[samples * width];
        for (int i = 0; i < values.length; i++) {
            Tensor column = columns.get(i % width);
            values[i] =
                    column.dtype().isFloating()
                            ? text((float) column.doubleAt(i / width))
                            : column.stringAt(i / width);
        }
        return Tensor.of(values, samples, width);
    }

    private static String text(float number) {
        return number == (long) number ? Long.toString((long) number) : Float.toString(number);
    }

    /** The columns by name; empty if there is no heading. */
    public Map<String, Tensor> byName() {
        Map<String, Tensor> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), columns.get(i));
        }
        return byName;
    }
}
