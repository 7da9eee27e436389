package org.keratin.files.internal.weights;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.Variable;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.SavedPart;
import org.keratin.tensor.Shape;

/**
 * Finds the groups of the layers of a layer that does not say what they are called in files: by the
 * names of the layers, where the file tells them, else by the shapes of their weights, where these
 * leave no choice.
 */
final class UnnamedGroups {

    private final List<WeightNode> candidates = new ArrayList<>();

    /**
     * Looks among all groups within {@code group}.
     *
     * @param taken those that belong to other layers
     */
    UnnamedGroups(WeightNode group, Set<WeightNode> taken) {
        collect(group, taken);
    }

    private void collect(WeightNode group, Set<WeightNode> taken) {
        for (WeightNode child : group.children().values()) {
            if (!taken.contains(child)) {
                candidates.add(child);
                collect(child, taken);
            }
        }
    }

    /** The group of each layer that has one for certain. */
    Map<Layer, WeightNode> find(List<Layer> layers) {
        Map<Layer, WeightNode> found = new IdentityHashMap<>();
        for (Layer layer : layers) {
            List<String> shapes = shapes(layer);
            List<WeightNode> fitting =
                    candidates.stream()
                            .filter(group -> !shapes.isEmpty() && fits(layer, group, shapes))
                            .toList();
            List<WeightNode> called =
                    fitting.stream()
                            .filter(group -> layer.name().equals(group.layerName()))
                            .toList();
            if (called.size() == 1) {
                found.put(layer, called.get(0));
            } else if (!fitting.isEmpty()
                    && isOnlyOne(layer, layers, shapes)
                    && areOnePlace(fitting)) {
                found.put(layer, fitting.get(0));
            }
        }
        return found;
    }

    private static boolean fits(Layer layer, WeightNode group, List<String> shapes) {
        // Around a group with weights may be that of a list.
        boolean ownFit = layer.savedWeights().isEmpty() == group.weights().isEmpty();
        return ownFit && shapes(group).equals(shapes);
    }

    private static boolean isOnlyOne(Layer layer, List<Layer> layers, List<String> shapes) {
        return layers.stream().noneMatch(other -> other != layer && shapes(other).equals(shapes));
    }

    // A group that holds nothing but another one fits as well as that one.
    private static boolean areOnePlace(List<WeightNode> fitting) {
        for (int i = 1; i < fitting.size(); i++) {
            if (!fitting.get(i).path().startsWith(fitting.get(i - 1).path() + "/")) {
                return false;
            }
        }
        return true;
    }

    private static List<String> shapes(Layer layer) {
        List<String> all = new ArrayList<>();
        add(layer, all);
        return all.stream().sorted().toList();
    }

    private static void add(Layer layer, List<String> all) {
        List<Variable> own = layer.savedWeights();
        if (!own.isEmpty()) {
            all.add(text(own.stream().map(Variable::shape).toList()));
        }
        for (SavedPart part : layer.savedParts()) {
            part.layers().forEach(inner -> add(inner, all));
        }
    }

    private static List<String> shapes(WeightNode group) {
        List<String> all = new ArrayList<>();
        add(group, all);
        return all.stream().sorted().toList();
    }

    private static void add(WeightNode group, List<String> all) {
        if (!group.weights().isEmpty() && !group.path().endsWith("/seed_generator")) {
            all.add(text(group.weights().stream().map(StoredWeight::shape).toList()));
        }
        group.children().values().forEach(child -> add(child, all));
    }

    private static String text(List<Shape> shapes) {
        return shapes.toString();
    }
}
