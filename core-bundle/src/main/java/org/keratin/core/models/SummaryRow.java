package org.keratin.core.models;

import java.util.Locale;
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
     * The row of a layer in a model that is a row of layers.
     *
     * @param output the shapes of what it gives, or {@code null}
     */
    public static SummaryRow of(Layer layer, Shapes output) {
        return new SummaryRow(
                layer.name(),
                layer.objectName().className(),
                output == null ? "?" : shown(output),
                layer.isBuilt() ? count(layer.countParams()) : "0 (unbuilt)",
                null);
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
