package org.keratin.files.internal.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A group of a weights file: weights of its own, files of its own, and further groups. */
public final class WeightNode {

    private final String path;
    private final Map<String, WeightNode> children = new LinkedHashMap<>();
    private final List<StoredWeight> weights = new ArrayList<>();
    private String layerName;
    private final Map<String, Supplier<byte[]>> assets = new LinkedHashMap<>();

    private WeightNode(String path) {
        this.path = path;
    }

    /** The outermost group of a file. */
    public static WeightNode root() {
        return new WeightNode("");
    }

    /** Where it is: {@code layers/dense}; empty for the outermost. */
    public String path() {
        return path;
    }

    /** The groups in it, in the file's order. */
    public Map<String, WeightNode> children() {
        return children;
    }

    /** The group of a name, if it is there. */
    public Optional<WeightNode> child(String name) {
        return Optional.ofNullable(children.get(name));
    }

    /** What the layer was called when it was written; {@code null} if the file does not say. */
    public String layerName() {
        return layerName;
    }

    /** Notes what the layer was called. */
    public void setLayerName(String name) {
        layerName = name;
    }

    /** Its own weights, in order. */
    public List<StoredWeight> weights() {
        return weights;
    }

    /** The files that belong to it, by name. */
    public Map<String, Supplier<byte[]>> assets() {
        return assets;
    }

    /** Whether there is anything in it or in its groups. */
    public boolean isEmpty() {
        return weights.isEmpty()
                && assets.isEmpty()
                && children.values().stream().allMatch(WeightNode::isEmpty);
    }

    /** The group at a path of names, made where it is not there. */
    public WeightNode make(String... names) {
        WeightNode node = this;
        for (String name : names) {
            WeightNode parent = node;
            node =
                    parent.children.computeIfAbsent(
                            name,
                            key ->
                                    new WeightNode(
                                            parent.path.isEmpty() ? key : parent.path + "/" + key));
        }
        return node;
    }

    /** Shows all weights, outermost first. */
    public void forEach(Consumer<StoredWeight> use) {
        weights.forEach(use);
        children.values().forEach(child -> child.forEach(use));
    }

    /** All weights, outermost first. */
    public List<StoredWeight> all() {
        List<StoredWeight> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }
}
