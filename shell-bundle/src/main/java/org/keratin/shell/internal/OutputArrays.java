package org.keratin.shell.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keratin.core.KerasJson;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.Structures;
import org.keratin.core.models.Model;
import org.keratin.files.arrays.CsvFile;
import org.keratin.files.arrays.NpyFile;
import org.keratin.files.arrays.NpzFile;
import org.keratin.shell.InputFile;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

/** What a model gave, for a file or a terminal. */
public final class OutputArrays {

    private final KerasJson json;
    private final Object outputs;
    private final Map<String, Tensor> byName = new LinkedHashMap<>();

    /**
     * Makes one.
     *
     * @param outputs a tensor, or a list or map of these, from {@code model}
     */
    public OutputArrays(KerasJson json, Model model, Object outputs) {
        this.json = json;
        this.outputs = outputs;
        if (outputs instanceof Map<?, ?> map
                && map.values().stream().allMatch(Tensor.class::isInstance)) {
            map.forEach((name, tensor) -> byName.put(String.valueOf(name), (Tensor) tensor));
            return;
        }
        List<String> names = model.graph().outputNames();
        List<Tensor> tensors = Structures.tensors(outputs);
        for (int i = 0; i < tensors.size(); i++) {
            String name = names.size() == tensors.size() ? names.get(i) : "output_" + i;
            byName.put(byName.containsKey(name) ? name + "_" + i : name, tensors.get(i));
        }
    }

    /**
     * Writes the outputs.
     *
     * @param plain whether JSON holds nested lists
     * @throws KeratinException if they do not go into such a file, or it cannot be written
     */
    public void write(Path file, boolean plain) {
        switch (InputFile.ending(file)) {
            case "npy" -> NpyFile.write(only(file), file);
            case "npz" -> NpzFile.write(byName, file);
            case "csv" -> CsvFile.write(byName, file);
            case "json" -> writeText(plain ? plainJson() : recordedJson(), file);
            default ->
                    throw new CommandException(
                            file + ": expected a name that ends with .json, .npy, .npz or .csv");
        }
    }

    private Tensor only(Path file) {
        if (byName.size() == 1) {
            return byName.values().iterator().next();
        }
        throw new CommandException(
                file
                        + ": expected one output for a .npy file, found "
                        + byName.keySet()
                        + "; write a .npz or .json file");
    }

    private static void writeText(String text, Path file) {
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new KeratinException(file + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /** Prints a line for each output that is in {@code file}: name, shape, dtype. */
    public void print(Path file, PrintStream out) {
        byName.forEach(
                (name, tensor) ->
                        out.println(
                                file + ": " + name + " " + tensor.shape() + " " + tensor.dtype()));
    }

    /** Nested lists, a line for each sample; of several outputs, a dict or list of these. */
    public String plainJson() {
        Object plain = Structures.map(outputs, OutputArrays::nested);
        if (plain instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(item -> json.write(item.getKey()) + ": " + lines(item.getValue(), 1))
                    .collect(Collectors.joining(",\n ", "{", "}"));
        }
        return lines(plain, outputs instanceof Tensor ? 1 : 2);
    }

    /** A list with a line for each item, {@code levels} deep. */
    private String lines(Object value, int levels) {
        return value instanceof List<?> list && levels > 0
                ? list.stream()
                        .map(item -> lines(item, levels - 1))
                        .collect(Collectors.joining(",\n ", "[", "]"))
                : json.write(value);
    }

    // The shortest numbers that are read as the same floats.
    private static Object nested(Tensor tensor) {
        boolean isShort = tensor.dtype().isFloating() && tensor.dtype() != DType.FLOAT64;
        return isShort
                ? map(
                        tensor.toNested(),
                        number ->
                                Double.parseDouble(Float.toString(((Number) number).floatValue())))
                : tensor.toNested();
    }

    private static Object map(Object nested, Function<Object, Object> function) {
        return nested instanceof List<?> list
                ? list.stream().map(item -> map(item, function)).toList()
                : function.apply(nested);
    }

    private String recordedJson() {
        return json.write(recorded(outputs));
    }

    private static Object recorded(Object structure) {
        if (structure instanceof Tensor tensor) {
            return Map.of("tensor", tensorJson(tensor));
        }
        if (structure instanceof List<?> list) {
            return Map.of("list", list.stream().map(OutputArrays::recorded).toList());
        }
        Map<String, Object> items = new LinkedHashMap<>();
        ((Map<?, ?>) structure)
                .forEach((key, item) -> items.put(String.valueOf(key), recorded(item)));
        return Map.of("dict", items);
    }

    private static Map<String, Object> tensorJson(Tensor tensor) {
        List<Object> shape = new ArrayList<>();
        for (int dim : tensor.shape().dims()) {
            shape.add((long) dim);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dtype", tensor.dtype().kerasName());
        fields.put("shape", shape);
        fields.put(
                "data",
                tensor.dtype() == DType.STRING
                        ? tensor.toStrings()
                        : Base64.getEncoder().encodeToString(tensor.toBytes()));
        return fields;
    }
}
