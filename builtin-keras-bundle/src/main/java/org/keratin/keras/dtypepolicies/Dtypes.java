package org.keratin.keras.dtypepolicies;

import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

/** The dtypes that a policy's name stands for. */
final class Dtypes {

    private static final String MIXED = "mixed_";

    private Dtypes() {}

    /**
     * {@code name}, or {@code "float32"} for {@code null}.
     *
     * @throws ConfigException if it is no policy's; {@code key} says where it stands
     */
    static String checked(String key, String name) {
        if (name == null) {
            return DType.FLOAT32.kerasName();
        }
        if (!isMixed(name) && DType.find(name).isEmpty()) {
            throw ConfigException.expected(
                    key, "a dtype, \"mixed_float16\" or \"mixed_bfloat16\"", name);
        }
        return name;
    }

    /** What is computed in, by a checked name. */
    static DType compute(String name) {
        return DType.of(isMixed(name) ? name.substring(MIXED.length()) : name);
    }

    /** What weights are kept in, by a checked name. */
    static DType variable(String name) {
        return isMixed(name) ? DType.FLOAT32 : DType.of(name);
    }

    private static boolean isMixed(String name) {
        return name.equals("mixed_float16") || name.equals("mixed_bfloat16");
    }
}
