package org.keratin.shell.internal.plot;

import java.util.Locale;
import java.util.stream.Collectors;
import org.keratin.core.layers.Layer;
import org.keratin.core.models.Model;
import org.keratin.core.models.ModelNode;
import org.keratin.tensor.Shape;

/**
 * What is drawn for one node.
 *
 * @param family what gives it its colour
 * @param title the class
 * @param name its name, and which call it is of several; empty for an operation
 * @param shape what it gives
 * @param parameters how many numbers its weights hold, in words; empty if none
 * @param width in pixels
 * @param height in pixels
 */
record Card(
        Family family,
        String title,
        String name,
        String shape,
        String parameters,
        double width,
        double height) {

    /** The sizes of its texts. */
    static final double TITLE = 13;

    static final double SMALL = 11;

    /** Between its border and its text. */
    static final double PADDING = 12;

    private static final double GAP = 14;
    private static final double HEIGHT = 48;
    private static final double PILL = 26;
    private static final double NARROWEST = 120;

    /**
     * The card of a node.
     *
     * @param calls how often its layer is called in the model
     */
    static Card of(ModelNode node, int calls) {
        Family family = Family.of(node.operation());
        String title = node.operation().objectName().className();
        String shape =
                node.outputs().stream().map(Shape::toString).collect(Collectors.joining(", "));
        if (family == Family.OPERATION) {
            return pill(family, title, shape);
        }
        String name =
                calls > 1
                        ? node.name() + " (call " + (node.call() + 1) + " of " + calls + ")"
                        : node.name();
        String parameters = parameters(node);
        double first = TextWidth.ofBold(title, TITLE) + GAP + TextWidth.of(name, SMALL);
        double second =
                TextWidth.of(shape, SMALL)
                        + (parameters.isEmpty() ? 0 : GAP + TextWidth.of(parameters, SMALL));
        double width = Math.max(NARROWEST, Math.max(first, second) + 2 * PADDING);
        return new Card(family, title, name, shape, parameters, Math.ceil(width), HEIGHT);
    }

    /** A small one with nothing but its title; {@code shape} is shown on demand. */
    static Card pill(Family family, String title, String shape) {
        double width = TextWidth.of(title, SMALL) + 2 * PADDING;
        return new Card(family, title, "", shape, "", Math.ceil(width), PILL);
    }

    private static String parameters(ModelNode node) {
        if (!(node.operation() instanceof Layer layer)) {
            return "";
        }
        long count = layer.isBuilt() ? layer.countParams() : 0;
        String text = count == 0 ? "" : String.format(Locale.ROOT, "%,d", count);
        if (layer instanceof Model model) {
            int layers = model.layers().size();
            String inside = layers == 1 ? "1 layer" : layers + " layers";
            return text.isEmpty() ? inside : inside + ", " + text;
        }
        return text;
    }

    /** Whether it is a small one. */
    boolean isPill() {
        return height == PILL;
    }
}
