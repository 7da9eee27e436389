package org.keratin.shell.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.KerasJson;
import org.keratin.core.models.Model;
import org.keratin.files.arrays.CsvFile;
import org.keratin.files.arrays.CsvTable;
import org.keratin.files.arrays.NpyFile;
import org.keratin.files.arrays.NpzFile;
import org.keratin.shell.InputFile;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Reads what a model is given. */
public final class InputArrays {

    private final KerasJson json;
    private final List<String> names;
    private final Optional<Shape> only;

    /** Makes one for the inputs of {@code model}. */
    public InputArrays(KerasJson json, Model model) {
        this.json = json;
        this.names = model.graph().inputNames();
        this.only = model.inputShape();
    }

    /**
     * Reads one file, which may hold all inputs; or several, each of which holds one.
     *
     * @return a tensor, or a list or map of these
     */
    public Object read(List<InputFile> files) {
        if (files.size() == 1 && files.get(0).name() == null) {
            return read(files.get(0));
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        List<Object> inOrder = new ArrayList<>();
        for (InputFile file : files) {
            Object input = read(file);
            inOrder.add(input);
            if (file.name() != null && byName.put(file.name(), input) != null) {
                throw new CommandException("expected one file for " + file.name() + ", found two");
            }
        }
        if (byName.isEmpty()) {
            return inOrder;
        }
        if (byName.size() < files.size()) {
            throw new CommandException(
                    "expected a name for each of several inputs, NAME=FILE, one of " + names);
        }
        return byName;
    }

    private Object read(InputFile input) {
        Path file = input.file();
        return switch (input.ending()) {
            case "npy" -> NpyFile.read(file);
            case "npz" -> unnamed(NpzFile.read(file));
            case "csv", "tsv" -> table(CsvFile.read(file));
            case "json" -> new JsonArrays(json).read(file, names.size());
            default ->
                    throw new CommandException(
                            file + ": expected a name that ends with .json, .npy, .npz or .csv");
        };
    }

    // NumPy calls arrays so that were given no names.
    private static Object unnamed(Map<String, Tensor> arrays) {
        if (arrays.size() == 1) {
            return arrays.values().iterator().next();
        }
        boolean unnamed = arrays.keySet().stream().allMatch(name -> name.matches("arr_\\d+"));
        return unnamed ? List.copyOf(arrays.values()) : arrays;
    }

    private Object table(CsvTable table) {
        Map<String, Tensor> byName = table.byName();
        if (names.size() > 1 && byName.keySet().containsAll(names)) {
            return byName;
        }
        return inRows(table.values());
    }

    /** A table's rows, each laid out as the model's only input is. */
    private Tensor inRows(Tensor rows) {
        if (only.isEmpty() || only.get().rank() <= 2) {
            return rows;
        }
        Shape sample = only.get().without(0);
        if (!sample.isKnown() || sample.elements() != rows.shape().dim(1)) {
            return rows;
        }
        return CpuOps.instance().reshape(rows, sample.insert(0, rows.shape().dim(0)));
    }
}
