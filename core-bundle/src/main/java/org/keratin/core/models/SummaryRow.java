package org.keratin.core.models;

import java.util.Locale;
import org.keratin.core.Operation;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;

/**
 * One row of a model's summary.
 *
 * @param name the layer's or operation's name
 * @param className its class's name
 * @param outputShape what it gives, {@code (None, 32)}; {@code ?} if that is not known
 * @param params how many numbers its weights hold, {@code 1,056}
 * @param connectedTo where its inputs come from, {@code dense[0][0]}; {@code null} in a model that
 *     is a row of layers
 */
public record SummaryRow(
        String name, String className, String outputShape, String params, String connectedTo) {

    /**
     * The row of a layer or operation in a model that is a row of layers.
     *
     * @param output the shapes of what it gives, or {@code null}
     */
    public static SummaryRow of(Operation operation, Shapes output) {
        return new SummaryRow(
                operation.name(),
                operation.objectName().className(),
                output == null ? "?" : shown(output),
                params(operation),
                null);
    }

    private static String params(Operation operation) {
        if (operation instanceof Layer layer) {
            return layer.isBuilt() ? count(layer.countParams()) : "0 (unbuilt)";
        }
        return "0";
    }

    /** This row in a model of which it tells where the inputs come from. */
    public SummaryRow connectedTo(String inputs) {
        return new SummaryRow(name, className, outputShape, params, inputs);
    }

    /** A number with commas between thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shown(Shapes output) {
        Object structure = output.structure();
        while (structure instanceof java.util.List<?> list && list.size() == 1) {
            structure = list.get(0);
        }
        return String.valueOf(structure).replace("=(", ": (").replace(",)", ")");
    }
}
