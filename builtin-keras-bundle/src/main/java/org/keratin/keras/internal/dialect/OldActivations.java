package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.Map;

/** Activation functions that were other functions before Keras 3. */
final class OldActivations {

    private OldActivations() {}

    static void modernize(OldConfig config) {
        for (String key : new ArrayList<>(config.result().keySet())) {
            if (key.endsWith("activation") && isHardSigmoid(config.get(key))) {
                config.setMeaning(
                        key,
                        OldHardSigmoid.INSTANCE,
                        "hard_sigmoid computed as before Keras 3, clip(0.2 x + 0.5, 0, 1); today's"
                                + " is relu6(x + 3) / 6");
            }
        }
    }

    private static boolean isHardSigmoid(Object value) {
        return "hard_sigmoid".equals(value)
                || value instanceof Map<?, ?> dict
                        && "function".equals(dict.get("class_name"))
                        && "hard_sigmoid".equals(dict.get("config"));
    }
}
