package org.keratin.keras.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keratin.core.Arguments;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.ArgumentException;

/**
 * A function's parameters, as Python would declare them, and how arguments are bound to them.
 *
 * <p>Written as {@code elu(x, alpha=1.0)}. What a parameter may be goes behind a colon where the
 * default does not tell: {@code relu(x, max_value: float=None)}. {@code *operands} takes all
 * further arguments by position, {@code **options} all further ones by name; what follows a {@code
 * *} goes by name only. Immutable.
 */
final class Signature {

    private static final Object MISSING = new Object();

    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Object> defaults = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int byPosition = -1;
    private int rest = -1;
    private int others = -1;

    private Signature(String name) {
        this.name = name;
    }

    /** Reads {@code name(parameters)}. */
    static Signature parse(String text) {
        int open = text.indexOf('(');
        Signature signature = new Signature(text.substring(0, open).trim());
        for (String part : PythonLiteral.split(text.substring(open + 1, text.lastIndexOf(')')))) {
            signature.add(part);
        }
        if (signature.byPosition < 0) {
            int named = signature.others < 0 ? 0 : 1;
            signature.byPosition = signature.parameters.size() - named;
        }
        return signature;
    }

    private void add(String part) {
        int equals = part.indexOf('=');
        String declared = equals < 0 ? part : part.substring(0, equals).trim();
        int colon = declared.indexOf(':');
        String type = colon < 0 ? null : declared.substring(colon + 1).trim();
        String starred = colon < 0 ? declared : declared.substring(0, colon).trim();
        String bare = starred.replace("*", "");
        int place = parameters.size();
        if (starred.startsWith("**")) {
            others = place;
            put(Parameter.optional(bare, type == null ? "any" : type, Map.of()), Map.of());
        } else if (starred.startsWith("*")) {
            byPosition = place;
            if (!bare.isEmpty()) {
                rest = place;
                put(
                        Parameter.optional(bare, type == null ? "tensors" : type, List.of()),
                        List.of());
            }
        } else if (equals < 0) {
            put(Parameter.required(bare, type == null ? "tensor" : type), MISSING);
        } else {
            Object value = PythonLiteral.parse(part.substring(equals + 1).trim());
            put(Parameter.optional(bare, type == null ? typeOf(value) : type, value), value);
        }
    }

    private void put(Parameter parameter, Object otherwise) {
        places.put(parameter.name(), parameters.size());
        parameters.add(parameter);
        defaults.add(otherwise);
    }

    private static String typeOf(Object value) {
        return value instanceof Boolean
                ? "bool"
                : value instanceof Long
                        ? "int"
                        : value instanceof Double
                                ? "float"
                                : value instanceof String
                                        ? "string"
                                        : value instanceof List ? "list" : "any";
    }

    /** The function's own name, {@code elu}. */
    String name() {
        return name;
    }

    /** The parameter that takes all further arguments by position, or {@code null}. */
    String restName() {
        return rest < 0 ? null : parameters.get(rest).name();
    }

    /** The parameters in order. */
    List<Parameter> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /**
     * Gives each parameter its argument or its default.
     *
     * @param function the full name that messages use
     * @throws ArgumentException if an argument is unknown, given twice or missing
     */
    Bound bind(String function, Arguments arguments) {
        Object[] values = defaults.toArray();
        bindPositional(function, arguments.positional(), values);
        Map<String, Object> unknown = new LinkedHashMap<>();
        for (Map.Entry<String, Object> argument : arguments.named().entrySet()) {
            Integer place = places.get(argument.getKey());
            if (place == null || place == rest || place == others) {
                unknown.put(argument.getKey(), argument.getValue());
            } else if (place < Math.min(byPosition, arguments.positional().size())) {
                throw new ArgumentException(
                        function + ": expected " + argument.getKey() + " once, found it twice");
            } else {
                values[place] = argument.getValue();
            }
        }
        if (others >= 0) {
            values[others] = Collections.unmodifiableMap(unknown);
        } else if (!unknown.isEmpty()) {
            throw unknown(function, unknown.keySet().iterator().next());
        }
        return complete(function, values);
    }

    /** Binds the first parameters by position, which is quicker than {@link #bind}. */
    Bound bindFirst(String function, Object... first) {
        Object[] values = defaults.toArray();
        System.arraycopy(first, 0, values, 0, first.length);
        return complete(function, values);
    }

    private void bindPositional(String function, List<Object> positional, Object[] values) {
        int taken = Math.min(byPosition, positional.size());
        for (int i = 0; i < taken; i++) {
            values[i] = positional.get(i);
        }
        if (rest >= 0) {
            values[rest] = positional.subList(taken, positional.size());
        } else if (taken < positional.size()) {
            throw new ArgumentException(
                    function
                            + ": expected at most "
                            + byPosition
                            + " arguments by position, found "
                            + positional.size());
        }
    }

    private Bound complete(String function, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == MISSING) {
                throw new ArgumentException(
                        function
                                + ": expected the argument "
                                + parameters.get(i).name()
                                + " ("
                                + parameters.get(i).type()
                                + "), found none");
            }
        }
        return new Bound(function, places, values);
    }

    private ArgumentException unknown(String function, String found) {
        return new ArgumentException(
                function
                        + ": expected arguments among "
                        + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "))
                        + ", found "
                        + found);
    }
}
