package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.Variable;
import org.keratin.core.errors.LimitException;

/**
 * The weights and layers that one layer holds.
 *
 * <p>Keras sorts a layer's own weights by whether they were trainable when they were added; they
 * keep that place when one is frozen later.
 */
final class LayerParts {

    private static final long MOST = 100_000;

    private final List<Variable> trainable = new ArrayList<>();
    private final List<Variable> others = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    // Most layers hold no layers.
    private Set<String> names = Set.of();
    private Map<String, Integer> lastSuffix = Map.of();
    private long count = 1;
    private volatile int changes;

    /**
     * How many parts there are at one moment, so that what a failed build added can be taken away.
     */
    record Mark(int trainable, int others, int layers) {}

    void add(Variable weight) {
        (weight.trainable() ? trainable : others).add(weight);
    }

    /**
     * Adds a layer.
     *
     * @throws LimitException if there are too many, each counted as often as it is used: layers
     *     that share layers in each other could be called more often than anyone can wait for
     */
    void add(Layer layer) {
        count(layer, 1);
        layers.add(layer);
        addName(layer);
    }

    private void addName(Layer layer) {
        if (names.isEmpty()) {
            names = new HashSet<>();
            lastSuffix = new HashMap<>();
        }
        names.add(layer.name());
    }

    /** Counts further uses of a layer. */
    void count(Layer layer, int uses) {
        count += layer.count() * uses;
        if (count > MOST) {
            throw new LimitException(
                    layer.name()
                            + ": expected at most "
                            + MOST
                            + " layers within a layer, each counted as often as it is used, found"
                            + " more. Check the config for models that are shared in each other.");
        }
    }

    /** How many layers there are in here, each counted as often as it is used, and 1. */
    long count() {
        return count;
    }

    /** The layer's own weights: those that were trainable, the others. */
    List<Variable> own() {
        List<Variable> own = new ArrayList<>(trainable);
        own.addAll(others);
        return List.copyOf(own);
    }

    /** All weights, each once: those that were trainable, the others, those of the layers. */
    List<Variable> weights() {
        Set<Variable> all = new LinkedHashSet<>(own());
        layers.forEach(layer -> all.addAll(layer.weights()));
        return List.copyOf(all);
    }

    List<Layer> layers() {
        return Collections.unmodifiableList(layers);
    }

    void setTrainable(boolean value) {
        trainable.forEach(weight -> weight.setTrainable(value));
        layers.forEach(layer -> layer.setTrainable(value));
    }

    /** {@code name}, or the first of {@code name_1}, {@code name_2}, … that no layer here has. */
    String unused(String name) {
        String candidate = name;
        while (names.contains(candidate)) {
            candidate = name + "_" + lastSuffix.merge(name, 1, Integer::sum);
        }
        return candidate;
    }

    Mark mark() {
        return new Mark(trainable.size(), others.size(), layers.size());
    }

    void backTo(Mark mark) {
        trainable.subList(mark.trainable(), trainable.size()).clear();
        others.subList(mark.others(), others.size()).clear();
        layers.subList(mark.layers(), layers.size()).clear();
        names = Set.of();
        layers.forEach(this::addName);
        count = 1 + layers.stream().mapToLong(Layer::count).sum();
    }

    synchronized void changed() {
        changes++;
    }

    /** How often the layer, or one that it is made of, has changed. */
    long changes() {
        long all = changes;
        for (Layer layer : layers) {
            all += layer.changes();
        }
        return all;
    }
}
