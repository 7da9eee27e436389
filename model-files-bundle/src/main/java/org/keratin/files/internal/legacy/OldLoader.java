package org.keratin.files.internal.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keratin.core.KerasSerializer;
import org.keratin.core.Variable;
import org.keratin.core.layers.Layer;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFileException;
import org.keratin.files.WeightsReport;
import org.keratin.files.internal.weights.StoredWeight;
import org.keratin.files.internal.weights.WeightPlan;

/**
 * Brings the weights of an old file into a model: layer by layer, by name where the names are the
 * same, else in order; all of a layer's trainable weights come before its others.
 */
public final class OldLoader {

    private static final int SHOWN = 12;

    private final String file;
    private final OldWeights weights;
    private final KerasSerializer serializer;
    private final List<String> told = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private final WeightPlan plan = new WeightPlan();
    private final OldLayout layout;

    /** Makes one for the file that errors call {@code file}. */
    public OldLoader(String file, OldWeights weights, KerasSerializer serializer) {
        this.file = file;
        this.weights = weights;
        this.serializer = serializer;
        this.layout = new OldLayout(weights.generation(), weights.theano(), told);
    }

    /**
     * Brings them in.
     *
     * @throws ModelFileException if they do not fit, and {@code skipMismatch} is off; the model is
     *     as it was
     */
    public WeightsReport load(Model model, boolean skipMismatch) {
        List<OldGroup> groups =
                weights.groups().stream().filter(group -> !group.weights().isEmpty()).toList();
        Map<OldGroup, Layer> matched = match(groups, model);
        for (OldGroup group : groups) {
            Layer layer = matched.get(group);
            if (layer == null) {
                group.weights().forEach(weight -> unused.add(weight.path()));
            } else {
                take(layer, group);
            }
        }
        for (Layer layer : withWeights(model)) {
            if (!matched.containsValue(layer) && !isWithin(layer, matched)) {
                problems.add(
                        layer.path()
                                + ": expected "
                                + shown(variables(layer))
                                + ", found no group");
            }
        }
        if (!skipMismatch && (!problems.isEmpty() || !unused.isEmpty())) {
            throw new ModelFileException(file, "", message());
        }
        plan.carryOut(() -> {});
        return new WeightsReport(plan.loaded(), problems, unused, told);
    }

    // A branch of a Merge is a model today, though its layers have groups of their own.
    private static boolean isWithin(Layer layer, Map<OldGroup, Layer> matched) {
        List<Leaf> leaves = Leaf.of(layer);
        return leaves.stream()
                .allMatch(
                        leaf ->
                                matched.values().stream()
                                        .flatMap(other -> Leaf.of(other).stream())
                                        .anyMatch(other -> other.layer() == leaf.layer()));
    }

    private static List<Layer> withWeights(Model model) {
        return model.layers().stream().filter(layer -> !layer.weights().isEmpty()).toList();
    }

    private Map<OldGroup, Layer> match(List<OldGroup> groups, Model model) {
        Map<String, Layer> byName = new HashMap<>();
        collect(model, byName, 0);
        model.layers().forEach(layer -> byName.put(layer.name(), layer));
        Map<OldGroup, Layer> matched = new LinkedHashMap<>();
        Predicate<OldGroup> isKnown =
                group ->
                        byName.containsKey(group.name())
                                && !byName.get(group.name()).weights().isEmpty();
        if (groups.stream().allMatch(isKnown)) {
            groups.forEach(group -> matched.put(group, byName.get(group.name())));
            return matched;
        }
        List<Layer> layers = withWeights(model);
        if (layers.size() == groups.size()) {
            for (int i = 0; i < groups.size(); i++) {
                matched.put(groups.get(i), layers.get(i));
            }
            told.add("layers of other names matched in order");
        } else {
            groups.stream()
                    .filter(isKnown)
                    .forEach(group -> matched.put(group, byName.get(group.name())));
        }
        return matched;
    }

    private static void collect(Layer layer, Map<String, Layer> byName, int depth) {
        for (Layer inner : layer.layers()) {
            byName.putIfAbsent(inner.name(), inner);
            if (depth < 50) {
                collect(inner, byName, depth + 1);
            }
        }
    }

    private void take(Layer layer, OldGroup group) {
        List<Leaf> leaves = Leaf.of(layer);
        String problem = null;
        for (OldOrder order : OldOrder.values()) {
            int before = told.size();
            Map<Variable, StoredWeight> found = new LinkedHashMap<>();
            String failure = assign(order.parts(leaves), group, found);
            if (failure == null) {
                found.forEach(plan::add);
                return;
            }
            told.subList(before, told.size()).clear();
            problem = problem == null ? failure : problem;
        }
        problems.add(layer.path() + ": " + problem);
    }

    /** What does not fit, or {@code null}. */
    private String assign(
            List<OldOrder.Part> parts, OldGroup group, Map<Variable, StoredWeight> found) {
        int arrays = 0;
        int old = 0;
        for (OldOrder.Part part : parts) {
            arrays += part.variables().size();
            old += arraysOfKeras1(part);
        }
        boolean gates = group.weights().size() == old && old != arrays;
        if (!gates && group.weights().size() != arrays) {
            return mismatch(parts, group);
        }
        int at = 0;
        for (OldOrder.Part part : parts) {
            int count = gates ? arraysOfKeras1(part) : part.variables().size();
            List<StoredWeight> stored = group.weights().subList(at, at + count);
            at += count;
            List<StoredWeight> today = today(part, stored);
            for (int i = 0; i < part.variables().size(); i++) {
                Variable variable = part.variables().get(i);
                if (i >= today.size() || !variable.shape().equals(today.get(i).shape())) {
                    return mismatch(parts, group);
                }
                found.put(variable, today.get(i));
            }
        }
        return null;
    }

    private int arraysOfKeras1(OldOrder.Part part) {
        int variables = part.variables().size();
        return layout.generation() == 1
                ? OldLayout.arraysOfKeras1(part.leaf().className(), variables)
                : variables;
    }

    private List<StoredWeight> today(OldOrder.Part part, List<StoredWeight> stored) {
        Layer layer = part.leaf().layer();
        return layout.today(
                layer.path(),
                part.leaf().className(),
                layout.generation() == 1 && channelsFirst(layer),
                part.variables().stream().map(Variable::shape).toList(),
                stored);
    }

    private boolean channelsFirst(Layer layer) {
        return serializer.serialize(layer) instanceof Map<?, ?> dict
                && dict.get("config") instanceof Map<?, ?> config
                && "channels_first".equals(config.get("data_format"));
    }

    private static List<Variable> variables(Layer layer) {
        return Leaf.of(layer).stream().flatMap(leaf -> leaf.all().stream()).toList();
    }

    private static String mismatch(List<OldOrder.Part> parts, OldGroup group) {
        List<Variable> expected =
                parts.stream().flatMap(part -> part.variables().stream()).toList();
        return "expected "
                + shown(expected)
                + ", found "
                + group.weights().stream()
                        .limit(SHOWN)
                        .map(weight -> weight.path() + " " + weight.shape())
                        .collect(Collectors.joining(", "));
    }

    private static String shown(List<Variable> variables) {
        return variables.stream()
                .limit(SHOWN)
                .map(variable -> variable.name() + " " + variable.shape())
                .collect(Collectors.joining(", "));
    }

    private String message() {
        StringBuilder text = new StringBuilder("the weights do not fit the model:");
        problems.stream().limit(SHOWN).forEach(problem -> text.append("\n  ").append(problem));
        if (!unused.isEmpty()) {
            text.append("\n  in the file, but asked for by no layer: ")
                    .append(unused.stream().limit(SHOWN).collect(Collectors.joining(", ")));
        }
        return text.append(
                        "\n  to do: load the weights of this very model, or leave out what does"
                                + " not fit with LoadOptions.withSkipMismatch(true)")
                .toString();
    }
}
