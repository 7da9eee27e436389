package org.keratin.files.internal.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.layers.Layer;

/**
 * Finds the groups of the layers of a list.
 *
 * <p>Keras calls them after their classes, with a number from the second on: {@code dense}, {@code
 * dense_1}. In files of Keras 2.13 to 2.15 numbers may be left out; there, the order within a class
 * counts.
 */
final class GroupNames {

    private final WeightNode groups;

    GroupNames(WeightNode groups) {
        this.groups = groups;
    }

    /** The group of each layer that has one. */
    Map<Layer, WeightNode> find(List<Layer> layers) {
        Map<String, List<Layer>> byClass = new LinkedHashMap<>();
        for (Layer layer : layers) {
            byClass.computeIfAbsent(layer.savedName(), key -> new ArrayList<>()).add(layer);
        }
        Map<Layer, WeightNode> found = new IdentityHashMap<>();
        byClass.forEach((name, alike) -> findAlike(name, alike, found));
        return found;
    }

    private void findAlike(String base, List<Layer> layers, Map<Layer, WeightNode> found) {
        List<WeightNode> there = numbered(base);
        if (isRegular(base, there, layers.size())) {
            for (int i = 0; i < layers.size(); i++) {
                WeightNode group = groups.children().get(name(base, i));
                if (group != null) {
                    found.put(layers.get(i), group);
                }
            }
            return;
        }
        List<Layer> wanting = layers;
        if (there.size() != layers.size()) {
            wanting = layers.stream().filter(layer -> !layer.weights().isEmpty()).toList();
        }
        for (int i = 0; i < Math.min(wanting.size(), there.size()); i++) {
            found.put(wanting.get(i), there.get(i));
        }
    }

    private boolean isRegular(String base, List<WeightNode> there, int layers) {
        int expected = 0;
        for (int i = 0; i < layers; i++) {
            expected += groups.children().containsKey(name(base, i)) ? 1 : 0;
        }
        return expected == there.size();
    }

    private static String name(String base, int i) {
        return i == 0 ? base : base + "_" + i;
    }

    private List<WeightNode> numbered(String base) {
        Map<Integer, WeightNode> byNumber = new LinkedHashMap<>();
        groups.children()
                .forEach(
                        (name, group) -> {
                            int number = number(base, name);
                            if (number >= 0) {
                                byNumber.put(number, group);
                            }
                        });
        return byNumber.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int number(String base, String name) {
        if (name.equals(base)) {
            return 0;
        }
        if (!name.startsWith(base + "_")) {
            return -1;
        }
        String digits = name.substring(base.length() + 1);
        boolean isNumber =
                !digits.isEmpty()
                        && digits.length() < 10
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : -1;
    }
}
