package org.keratin.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.tensor.Tensor;

/** Cases made by hand. */
public final class Cases {

    private Cases() {}

    /** A case of an object whose own config is empty; {@code keysAndValues} are further fields. */
    public static Case of(String kind, String className, Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", kind + "/" + className + "/1");
        fields.put("kind", kind);
        fields.put("config", FakeKeras.config(className, Map.of()));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return Case.of(fields, "cases.jsonl", 7);
    }

    /** A tensor as values hold it. */
    public static Map<String, Object> tensor(Tensor tensor) {
        return Map.of("tensor", bare(tensor));
    }

    /** A float32 vector as values hold it. */
    public static Map<String, Object> vector(float... numbers) {
        return tensor(Tensor.of(numbers, numbers.length));
    }

    /** A tensor as lists of weights hold it. */
    public static Map<String, Object> bare(Tensor tensor) {
        return Map.of(
                "dtype", tensor.dtype().kerasName(),
                "shape",
                        Arrays.stream(tensor.shape().dims())
                                .mapToObj(dim -> (Object) (long) dim)
                                .toList(),
                "data", Base64.getEncoder().encodeToString(tensor.toBytes()));
    }

    /** A weight. */
    public static Map<String, Object> weight(String name, Tensor tensor) {
        Map<String, Object> weight = new LinkedHashMap<>(bare(tensor));
        weight.put("name", name);
        weight.put("path", "layer/" + name);
        weight.put("trainable", true);
        return weight;
    }

    /** A tuple as values hold it. */
    public static Map<String, Object> tuple(Object... items) {
        return Map.of("tuple", List.of(items));
    }
}
