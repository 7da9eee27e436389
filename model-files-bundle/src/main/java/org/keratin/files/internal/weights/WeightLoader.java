package org.keratin.files.internal.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.keratin.core.Variable;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.AssetLayer;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.SavedPart;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFileException;
import org.keratin.files.WeightsReport;

/**
 * Brings the weights of a file into a model.
 *
 * <p>Every layer is matched with its group first; only if all fit, or those that do not may be left
 * out, is anything read and assigned.
 */
public final class WeightLoader {

    private static final String LAYERS = "layers";
    private static final String EARLY_LAYERS = "_layer_checkpoint_dependencies";

    private final String file;
    private final boolean skipMismatch;
    private final Set<Layer> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Layer, Set<WeightNode>> tried = new IdentityHashMap<>();
    private final Map<Layer, String> failures = new LinkedHashMap<>();
    private final Set<WeightNode> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final WeightPlan plan = new WeightPlan();

    /** Makes one for the file that errors call {@code file}. */
    public WeightLoader(String file, boolean skipMismatch) {
        this.file = file;
        this.skipMismatch = skipMismatch;
    }

    /**
     * Brings in the weights.
     *
     * @throws ModelFileException if they do not fit and may not be left out; the model is as it was
     */
    public WeightsReport load(Model model, WeightNode root) {
        return load(model, root, () -> {});
    }

    /**
     * Brings in the weights.
     *
     * @param check run when all are read, and before the first is assigned
     * @throws ModelFileException if they do not fit and may not be left out; the model is as it was
     */
    public WeightsReport load(Model model, WeightNode root, Runnable check) {
        match(model, root);
        List<String> unused = unused(root);
        if (!failures.isEmpty() && !skipMismatch) {
            throw new ModelFileException(file, "", LoadFailures.message(failures.values(), unused));
        }
        plan.carryOut(check);
        return new WeightsReport(plan.loaded(), List.copyOf(failures.values()), unused, List.of());
    }

    private void match(Layer layer, WeightNode group) {
        if (done.contains(layer) || !tried(layer).add(group)) {
            return;
        }
        String problem = matchOwn(layer, group);
        if (problem == null) {
            done.add(layer);
            failures.remove(layer);
        } else {
            failures.put(layer, problem);
        }
        for (SavedPart part : layer.savedParts()) {
            matchPart(part, group);
        }
    }

    private Set<WeightNode> tried(Layer layer) {
        return tried.computeIfAbsent(
                layer, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void matchPart(SavedPart part, WeightNode group) {
        WeightNode child = child(part.attribute(), group);
        if (!part.isList()) {
            match(part.layers().get(0), child);
            return;
        }
        Map<Layer, WeightNode> groups = groups(part, group, child);
        for (Layer layer : part.layers()) {
            match(layer, groups.get(layer));
        }
    }

    private static Map<Layer, WeightNode> groups(
            SavedPart part, WeightNode group, WeightNode child) {
        Map<Layer, WeightNode> found =
                child == null ? new IdentityHashMap<>() : new GroupNames(child).find(part.layers());
        List<Layer> missing =
                part.layers().stream()
                        .filter(layer -> !found.containsKey(layer) && !layer.weights().isEmpty())
                        .toList();
        if (missing.isEmpty() || group == null || !part.attribute().equals(LAYERS)) {
            return found;
        }
        // A class of a plug-in that does not say which attributes hold its layers. Names within the
        // outermost group are those of classes only if all of them are.
        if (child == group) {
            return new UnnamedGroups(group, Set.of()).find(part.layers());
        }
        found.putAll(new UnnamedGroups(group, Set.copyOf(found.values())).find(missing));
        return found;
    }

    // Keras before 2.15 has another name for the layers, and some files have no group for them. An
    // attribute and the property that shows it are one thing under two names.
    private static WeightNode child(String attribute, WeightNode group) {
        if (group == null) {
            return null;
        }
        WeightNode child = group.children().get(attribute);
        if (child == null && attribute.equals(LAYERS)) {
            WeightNode early = group.children().get(EARLY_LAYERS);
            return early == null && group.path().isEmpty() ? group : early;
        }
        return child != null ? child : group.children().get(otherName(attribute));
    }

    private static String otherName(String attribute) {
        return attribute.startsWith("_") ? attribute.substring(1) : "_" + attribute;
    }

    private String matchOwn(Layer layer, WeightNode group) {
        List<Variable> own = layer.savedWeights();
        List<StoredWeight> stored = group == null ? List.of() : group.weights();
        if (group != null) {
            used.add(group);
        }
        String problem = LoadFailures.of(layer, own, group, stored);
        if (problem != null) {
            return problem;
        }
        return group == null ? null : take(layer, group);
    }

    private String take(Layer layer, WeightNode group) {
        List<Variable> saved = layer.savedWeights();
        for (int i = 0; i < saved.size(); i++) {
            plan.add(saved.get(i), group.weights().get(i));
        }
        // What LoRA has learned is in the kernel that was saved; here it starts anew.
        layer.weights().stream()
                .filter(weight -> weight.name().startsWith("lora_") && isOwn(layer, weight))
                .filter(weight -> !saved.contains(weight))
                .forEach(plan::addZeros);
        if (layer instanceof AssetLayer assetLayer && !group.assets().isEmpty()) {
            Map<String, byte[]> assets = new LinkedHashMap<>();
            for (Map.Entry<String, Supplier<byte[]>> asset : group.assets().entrySet()) {
                assets.put(asset.getKey(), asset.getValue().get());
            }
            try {
                assetLayer.loadAssets(assets);
            } catch (KeratinException e) {
                return layer.path() + ": " + e.getMessage();
            }
        }
        return null;
    }

    private static boolean isOwn(Layer layer, Variable weight) {
        return layer.layers().stream().noneMatch(inner -> inner.weights().contains(weight));
    }

    private List<String> unused(WeightNode root) {
        List<String> unused = new ArrayList<>();
        root.children()
                .forEach(
                        (name, child) -> {
                            // What training keeps has no place in the layers.
                            if (!name.startsWith("optimizer")
                                    && !name.contains("metric")
                                    && !name.contains("loss")) {
                                collectUnused(child, unused);
                            }
                        });
        return unused;
    }

    private void collectUnused(WeightNode group, List<String> unused) {
        if (group.path().contains("seed_generator")) {
            return;
        }
        if (!used.contains(group)) {
            group.weights().forEach(weight -> unused.add(weight.path()));
        }
        group.children().values().forEach(child -> collectUnused(child, unused));
    }
}
