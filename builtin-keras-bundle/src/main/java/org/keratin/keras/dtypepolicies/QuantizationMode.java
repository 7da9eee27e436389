package org.keratin.keras.dtypepolicies;

import java.util.List;
import java.util.function.IntPredicate;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

/** The modes of quantization, and how those with parameters are spelled: {@code gptq/4/128}. */
final class QuantizationMode {

    static final List<String> ALL = List.of("int8", "float8", "int4", "ternary", "gptq", "awq");

    private QuantizationMode() {}

    /** {@code mode} if it is one without parameters. */
    static String plain(String mode) {
        if (mode == null || !ALL.contains(mode)) {
            throw ConfigException.expected("mode", "one of " + ALL, mode);
        }
        return mode;
    }

    /**
     * {@code mode} as Keras writes it, if it is {@code base} and parameters that all fit.
     *
     * @param form what was expected, for messages
     */
    static String withParameters(String mode, String base, String form, IntPredicate... fits) {
        String[] parts = mode == null ? new String[0] : mode.split("/", -1);
        if (parts.length != fits.length + 1 || !parts[0].equals(base)) {
            throw ConfigException.expected("mode", form, mode);
        }
        StringBuilder written = new StringBuilder(base);
        for (int i = 0; i < fits.length; i++) {
            int parameter = parameter(parts[i + 1], mode, form);
            if (!fits[i].test(parameter)) {
                throw ConfigException.expected("mode", form, mode);
            }
            written.append('/').append(parameter);
        }
        return written.toString();
    }

    private static int parameter(String text, String mode, String form) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ConfigException.expected("mode", form, mode);
        }
    }

    /** Whether a number of elements may share one scale: some, or all (-1). */
    static boolean isGroup(int size) {
        return size == -1 || size > 0;
    }

    /** The {@code index}th parameter of a checked mode, from 0. */
    static int parameter(String mode, int index) {
        return Integer.parseInt(mode.split("/")[index + 1]);
    }

    /** A checked mode without its parameters. */
    static String base(String mode) {
        int slash = mode.indexOf('/');
        return slash < 0 ? mode : mode.substring(0, slash);
    }

    /** The source's name, {@code "float32"} for {@code null}, if it goes with the mode. */
    static String source(String mode, String sourceName) {
        String source = Dtypes.checked("source_name", sourceName);
        if (mode.equals("int8") && Dtypes.compute(source) == DType.FLOAT16) {
            throw ConfigException.expected(
                    "source_name",
                    "beside int8 weights a policy that does not compute in float16",
                    source);
        }
        return source;
    }
}
