package org.keratin.keras.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

/** Makes layers from configs, for tests. */
public final class Layers {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private Layers() {}

    /** The layer of a class of {@code keras.layers} that these keys and values describe. */
    public static Layer make(String className, Object... keysAndValues) {
        return KERATIN.deserializer().deserialize(dict(className, keysAndValues), Layer.class);
    }

    /** The dict of a layer, as configs hold it. */
    public static Map<String, Object> dict(String className, Object... keysAndValues) {
        String module = className.equals("Sequential") ? "keras" : "keras.layers";
        return object(module, className, keysAndValues);
    }

    /** The dict of an object, as configs hold it. */
    public static Map<String, Object> object(
            String module, String className, Object... keysAndValues) {
        Map<String, Object> config = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("module", module);
        dict.put("class_name", className);
        dict.put("config", config);
        dict.put("registered_name", null);
        return dict;
    }

    /** What a layer is written as. */
    @SuppressWarnings("unchecked") // An object is written as a dict.
    public static Map<String, Object> written(Layer layer) {
        return (Map<String, Object>) KERATIN.serializer().serialize(layer);
    }

    /** The {@code config} of what a layer is written as. */
    @SuppressWarnings("unchecked") // A config is a dict.
    public static Map<String, Object> config(Layer layer) {
        return (Map<String, Object>) written(layer).get("config");
    }

    /** What a layer gives in training. */
    public static Tensor train(Layer layer, Tensor x) {
        CallContext training = CallContext.training(CpuOps.instance());
        return (Tensor) layer.apply(Arguments.of(x), training);
    }

    /** What a layer gives in training for a tensor with a mask. */
    public static Tensor train(Layer layer, Tensor x, Tensor mask) {
        CallContext training = CallContext.training(CpuOps.instance());
        training.setMask(x, mask);
        return (Tensor) layer.apply(Arguments.of(List.of(x), Map.of()), training);
    }

    /** A float32 tensor. */
    public static Tensor floats(float[] elements, int... dims) {
        return Tensor.of(elements, dims);
    }

    /** A float32 vector in a batch of one. */
    public static Tensor row(float... elements) {
        return Tensor.of(elements, 1, elements.length);
    }
}
