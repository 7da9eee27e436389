package org.keratin.keras.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.ObjectName;
import org.keratin.core.Operation;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.config.Rest;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;

/**
 * A function of {@code keras.ops} as a functional model's graph holds it: some of its arguments
 * were given when it was made, the others come with the call.
 */
public final class TableOperation implements Operation {

    /** What it was made with, and its name. */
    public record Config(@Rest Map<String, Object> given) {}

    private final ObjectName objectName;
    private final TableFunction<?> function;
    private final Config config;
    private final String name;
    private final Map<String, Object> made = new LinkedHashMap<>();
    private final List<String> called = new ArrayList<>();

    TableOperation(
            ObjectName objectName,
            TableFunction<?> function,
            List<String> constructed,
            Map<String, Object> given) {
        this.objectName = objectName;
        this.function = function;
        this.name = name(objectName, given.get("name"));
        for (Parameter parameter : function.parameters()) {
            if (!constructed.contains(parameter.name())) {
                called.add(parameter.name());
            } else if (given.containsKey(parameter.name())) {
                made.put(parameter.name(), given.get(parameter.name()));
            } else if (!parameter.required()) {
                made.put(parameter.name(), parameter.defaultValue());
            } else {
                throw ConfigException.expected(parameter.name(), parameter.type(), null);
            }
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", name);
        written.putAll(made);
        this.config = new Config(Collections.unmodifiableMap(written));
    }

    private static String name(ObjectName objectName, Object given) {
        if (given == null) {
            return objectName.snakeCase();
        }
        if (given instanceof String text && text.indexOf('/') < 0) {
            return text;
        }
        throw ConfigException.expected("name", "a name without /", given);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Object apply(Arguments arguments, CallContext context) {
        String rest = function.signature().restName();
        return function.call(
                rest == null ? byName(arguments) : byPosition(arguments, rest), context.ops());
    }

    private Arguments byName(Arguments arguments) {
        List<Object> positional = arguments.positional();
        if (positional.size() > called.size()) {
            throw new ArgumentException(
                    name
                            + " ("
                            + objectName.className()
                            + "): expected at most "
                            + called.size()
                            + " arguments by position, found "
                            + positional.size());
        }
        Map<String, Object> all = new LinkedHashMap<>(made);
        for (int i = 0; i < positional.size(); i++) {
            all.put(called.get(i), positional.get(i));
        }
        all.putAll(arguments.named());
        return Arguments.of(List.of(), all);
    }

    /**
     * What the operation was made with goes in front of a function's further arguments by position.
     */
    private Arguments byPosition(Arguments arguments, String rest) {
        List<Object> positional = new ArrayList<>();
        Map<String, Object> named = new LinkedHashMap<>(arguments.named());
        boolean before = true;
        for (Parameter parameter : function.parameters()) {
            before &= !parameter.name().equals(rest);
            if (made.containsKey(parameter.name())) {
                if (before) {
                    positional.add(made.get(parameter.name()));
                } else {
                    named.put(parameter.name(), made.get(parameter.name()));
                }
            }
        }
        positional.addAll(arguments.positional());
        return Arguments.of(positional, named);
    }

    @Override
    public Record config() {
        return config;
    }

    @Override
    public ObjectName objectName() {
        return objectName;
    }

    @Override
    public String toString() {
        return objectName.className() + " \"" + name + "\"";
    }
}
