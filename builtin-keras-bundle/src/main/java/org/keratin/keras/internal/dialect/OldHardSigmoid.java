package org.keratin.keras.internal.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.ObjectName;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.ConfigValue;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code hard_sigmoid} as Keras 1 and 2 computed it: {@code 0.2 x + 0.5}, at least 0 and at most 1.
 *
 * <p>Today's {@code hard_sigmoid} is another function ({@code relu6(x + 3) / 6}). So that a config
 * that is written keeps its meaning, this one is written as two layers of today's Keras that
 * compute the same in a row: Rescaling, and ReLU with a maximum.
 */
final class OldHardSigmoid implements Activation, ConfigValue {

    static final OldHardSigmoid INSTANCE = new OldHardSigmoid();

    private static final ObjectName NAME = ObjectName.registered("keratin>hard_sigmoid_of_keras_2");

    private OldHardSigmoid() {}

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return ops.clip(ops.add(ops.multiply(x, 0.2), 0.5), 0.0, 1.0);
    }

    @Override
    public ObjectName objectName() {
        return NAME;
    }

    @Override
    public Object toConfig() {
        return object(
                "keras",
                "Sequential",
                config(
                        "hard_sigmoid_of_keras_2",
                        "layers",
                        List.of(
                                object(
                                        "keras.layers",
                                        "Rescaling",
                                        config("slope", "scale", 0.2, "offset", 0.5)),
                                object(
                                        "keras.layers",
                                        "ReLU",
                                        config("between_0_and_1", "max_value", 1.0)))));
    }

    private static Map<String, Object> object(
            String module, String className, Map<String, Object> config) {
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("module", module);
        dict.put("class_name", className);
        dict.put("config", config);
        dict.put("registered_name", null);
        return dict;
    }

    private static Map<String, Object> config(String name, Object... more) {
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("name", name);
        dict.put("trainable", true);
        dict.put("dtype", "float32");
        for (int i = 0; i < more.length; i += 2) {
            dict.put((String) more[i], more[i + 1]);
        }
        return dict;
    }
}
