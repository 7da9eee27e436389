package org.keratin.files.internal.tfjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.archive.MemberNames;
import org.keratin.tensor.Shape;

/**
 * The list of weights in a {@code model.json}.
 *
 * @param groups the groups, each in files of its own
 */
record TfjsManifest(List<Group> groups) {

    /**
     * Weights that stand one after the other in one or more files.
     *
     * @param paths the files, in order, beside the {@code model.json}
     * @param weights the weights, in order
     */
    record Group(List<String> paths, List<TfjsWeight> weights) {

        long bytes() {
            return weights.stream().mapToLong(TfjsWeight::bytes).sum();
        }
    }

    /** Reads the list. */
    static TfjsManifest of(Object manifest, String file, FileLimits limits) {
        List<Group> groups = new ArrayList<>();
        long count = 0;
        long elements = 0;
        if (manifest instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof Map<?, ?> dict)
                        || !(dict.get("paths") instanceof List<?> paths)
                        || !(dict.get("weights") instanceof List<?> weights)) {
                    throw refused(file, "groups with paths and weights", item);
                }
                List<TfjsWeight> read = new ArrayList<>();
                for (Object weight : weights) {
                    TfjsWeight one = weight(weight, file);
                    read.add(one);
                    elements += one.shape().elements();
                    if (++count > limits.weights() || elements > limits.elements()) {
                        throw new LimitException(
                                file
                                        + ": expected at most "
                                        + limits.weights()
                                        + " weights of "
                                        + limits.elements()
                                        + " numbers, found more; to do: raise FileLimits if the"
                                        + " file is trusted");
                    }
                }
                groups.add(new Group(paths(paths, file), read));
            }
        }
        return new TfjsManifest(groups);
    }

    private static List<String> paths(List<?> given, String file) {
        List<String> paths = new ArrayList<>();
        for (Object item : given) {
            String path = String.valueOf(item);
            String plain = path.startsWith("./") ? path.substring(2) : path;
            MemberNames.check(file, plain);
            if (plain.indexOf('/') >= 0 || plain.indexOf('\\') >= 0 || plain.indexOf(':') >= 0) {
                throw refused(file, "files beside the model.json", path);
            }
            paths.add(plain);
        }
        return paths;
    }

    private static TfjsWeight weight(Object given, String file) {
        if (given instanceof Map<?, ?> dict
                && dict.get("name") instanceof String name
                && dict.get("dtype") instanceof String dtype
                && dict.get("shape") instanceof List<?> shape) {
            Map<String, Object> quantization = new LinkedHashMap<>();
            if (dict.get("quantization") instanceof Map<?, ?> how) {
                how.forEach((key, value) -> quantization.put(String.valueOf(key), value));
            }
            return TfjsWeight.of(name, dtype, shape(shape, file), quantization, file);
        }
        throw refused(file, "weights with name, shape and dtype", given);
    }

    private static Shape shape(List<?> given, String file) {
        int[] dims = new int[given.size()];
        long elements = 1;
        for (int i = 0; i < dims.length; i++) {
            if (!(given.get(i) instanceof Number number)
                    || number.longValue() < 0
                    || number.longValue() > Integer.MAX_VALUE) {
                throw refused(file, "a shape", given);
            }
            dims[i] = number.intValue();
            elements = Math.min(elements * Math.max(dims[i], 1), Long.MAX_VALUE >> 32);
        }
        if (elements > Integer.MAX_VALUE) {
            throw refused(file, "a weight of fewer than 2^31 numbers", given);
        }
        return Shape.of(dims);
    }

    private static ModelFileException refused(String file, String expected, Object found) {
        String shown = String.valueOf(found);
        return ModelFileException.expected(
                file,
                "weightsManifest",
                expected,
                shown.length() > 100 ? shown.substring(0, 100) + "…" : shown,
                "convert the model again");
    }
}
