package org.keratin.shell.internal;

import java.util.List;
import java.util.Map;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasFunction;

/** Functions that stand for the Python lambdas of a file, as a user names them. */
final class LambdaSubstitutes {

    /** The option by which they are named. */
    static final String OPTION = "--substitute";

    private LambdaSubstitutes() {}

    /**
     * The options with which a file's lambdas are replaced; the default ones if there are no
     * substitutes.
     *
     * @param given each {@code LAYER_OR_HASH=FUNCTION}, the function by its name in a config
     */
    static DeserializeOptions options(List<String> given, KerasDeserializer keras) {
        DeserializeOptions options = DeserializeOptions.DEFAULT;
        for (String substitute : given) {
            int equals = substitute.indexOf('=');
            if (equals < 1 || equals == substitute.length() - 1) {
                throw new CommandException(
                        OPTION
                                + ": expected LAYER_OR_HASH=FUNCTION, such as"
                                + " lambda=keras.activations.relu, found "
                                + substitute);
            }
            KerasFunction function = function(substitute.substring(equals + 1), keras);
            options =
                    options.withSafeMode(false)
                            .withLambdaSubstitute(substitute.substring(0, equals), function);
        }
        return options;
    }

    private static KerasFunction function(String name, KerasDeserializer keras) {
        int dot = name.lastIndexOf('.');
        String plain = name.substring(dot + 1);
        return keras.deserialize(
                Map.of(
                        "module",
                        dot < 0 ? "builtins" : name.substring(0, dot),
                        "class_name",
                        "function",
                        "config",
                        plain,
                        "registered_name",
                        dot < 0 ? name : plain),
                KerasFunction.class);
    }
}
