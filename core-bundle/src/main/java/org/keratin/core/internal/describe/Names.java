package org.keratin.core.internal.describe;

import java.util.Locale;

/** Names of Java turned into names of Python. */
public final class Names {

    private Names() {}

    /**
     * {@code kernelInitializer} is {@code kernel_initializer}, {@code GlorotUniform} is {@code
     * glorot_uniform}.
     */
    public static String snakeCase(String camelCase) {
        return camelCase
                .replaceAll("(.)([A-Z][a-z0-9]+)", "$1_$2")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
