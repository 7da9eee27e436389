package org.keratin.core.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.Optimizer;

/** What {@code Model.summary()} prints. */
final class Summary {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};
    private static final double[] IN_A_ROW = {0.45, 0.80, 1.0};
    private static final double[] CONNECTED = {0.3, 0.56, 0.74, 1.0};

    private static final int NARROWEST = 32;

    private Summary() {}

    static String of(Model model, List<SummaryRow> rows, int lineLength) {
        boolean connected = rows.stream().anyMatch(row -> row.connectedTo() != null);
        SummaryTable table =
                new SummaryTable(widths(connected ? CONNECTED : IN_A_ROW, lineLength), lineLength);
        table.head(
                connected
                        ? List.of("Layer (type)", "Output Shape", "Param #", "Connected to")
                        : List.of("Layer (type)", "Output Shape", "Param #"));
        for (SummaryRow row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(row.name() + " (" + row.className() + ")");
            cells.add(row.outputShape());
            cells.add(row.params());
            if (connected) {
                cells.add(row.connectedTo() == null ? "-" : row.connectedTo());
            }
            table.row(cells);
        }
        return "Model: \"" + model.name() + "\"\n" + table.finish() + totals(model);
    }

    private static int[] widths(double[] positions, int lineLength) {
        if (lineLength < NARROWEST) {
            throw new IllegalArgumentException(
                    "expected a line length of at least " + NARROWEST + ", found " + lineLength);
        }
        int[] widths = new int[positions.length];
        int current = 0;
        for (int i = 0; i < positions.length; i++) {
            widths[i] = (int) (positions[i] * lineLength) - current;
            current += widths[i];
        }
        return widths;
    }

    private static String totals(Model model) {
        List<Variable> trainable = model.trainableWeights();
        List<Variable> others = model.nonTrainableWeights();
        Optional<Optimizer> optimizer = model.optimizer().filter(Optimizer::isBuilt);
        List<Variable> all = new ArrayList<>(trainable);
        all.addAll(others);
        optimizer.ifPresent(built -> all.addAll(built.variables()));
        StringBuilder text = new StringBuilder();
        total(text, "Total", all);
        total(text, "Trainable", trainable);
        total(text, "Non-trainable", others);
        optimizer.ifPresent(built -> total(text, "Optimizer", built.variables()));
        return text.toString();
    }

    private static void total(StringBuilder text, String what, List<Variable> variables) {
        long params = variables.stream().mapToLong(Summary::elements).sum();
        long bytes =
                variables.stream()
                        .mapToLong(variable -> elements(variable) * variable.dtype().bytes())
                        .sum();
        text.append(' ').append(what).append(" params: ").append(SummaryRow.count(params));
        text.append(" (").append(readable(bytes)).append(")\n");
    }

    private static long elements(Variable variable) {
        return variable.shape().elements();
    }

    private static String readable(double bytes) {
        int unit = 0;
        double size = bytes;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.2f %s", size, UNITS[unit]);
    }
}
