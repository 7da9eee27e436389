package org.keratin.files.internal.write;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.keratin.core.Variable;
import org.keratin.core.layers.AssetLayer;
import org.keratin.core.layers.Layer;
import org.keratin.core.models.Model;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.files.ModelFileException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

/**
 * What a model keeps beside its config, laid out as {@code saving_lib} does: a group for each
 * layer, in it a group {@code vars} with a dataset for each variable, and the layers in it. The
 * optimizer of a compiled model stands beside its layers. What is in a model twice is written once,
 * where it is met first.
 *
 * <p>The values are those of the moment at which this is made.
 */
final class SavedState {

    private static final long LARGEST = Integer.MAX_VALUE - 16; // bytes of an array

    private final String file;
    private final Hdf5Group root = new Hdf5Group();
    private final Map<String, byte[]> assets = new TreeMap<>();
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private SavedState(String file) {
        this.file = file;
    }

    /**
     * Takes the state of a model.
     *
     * @param file what errors call the file
     * @throws ModelFileException if a variable is too large, or of strings
     */
    static SavedState of(Model model, String file) {
        SavedState state = new SavedState(file);
        state.add(model, "");
        return state;
    }

    /** What a weights file holds. */
    Hdf5Group weights() {
        return root;
    }

    /** The files that layers keep, such as {@code layers/string_lookup/vocabulary.txt}, sorted. */
    Map<String, byte[]> assets() {
        return Collections.unmodifiableMap(assets);
    }

    private void add(Layer layer, String path) {
        if (!visited.add(layer)) {
            return;
        }
        variables(
                path,
                layer.name(),
                layer.savedWeights(),
                weight -> layer.savedValue(weight, CpuOps.instance()));
        if (layer instanceof AssetLayer keeper) {
            keeper.saveAssets().forEach((name, bytes) -> assets.put(below(path, name), bytes));
        }
        layer.savedParts()
                .forEach(part -> part.paths().forEach((at, inner) -> add(inner, below(path, at))));
        if (layer instanceof Model model) {
            model.optimizer().ifPresent(optimizer -> add(optimizer, below(path, "optimizer")));
        }
    }

    private void add(Optimizer optimizer, String path) {
        if (visited.add(optimizer)) {
            variables(path, optimizer.name(), optimizer.variables(), Variable::value);
            optimizer.savedParts().forEach((part, inner) -> add(inner, below(path, part)));
        }
    }

    private static String below(String path, String part) {
        return path.isEmpty() ? part : path + "/" + part;
    }

    private void variables(
            String path, String name, List<Variable> variables, Function<Variable, Tensor> value) {
        Hdf5Group group = root.group(below(path, "vars"));
        group.attribute("name", name);
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            check(variable);
            group.put(String.valueOf(i), new Hdf5Dataset(value.apply(variable)));
        }
    }

    private void check(Variable variable) {
        long bytes = variable.shape().elements() * variable.dtype().bytes();
        if (variable.dtype() == DType.STRING || bytes > LARGEST) {
            throw ModelFileException.expected(
                    file,
                    variable.path(),
                    "numbers of less than 2 GiB in one variable",
                    variable.dtype() + " " + variable.shape(),
                    "split the variable");
        }
    }
}
