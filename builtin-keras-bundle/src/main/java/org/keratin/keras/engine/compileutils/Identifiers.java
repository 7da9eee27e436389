package org.keratin.keras.engine.compileutils;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.FunctionTable;

/** What bare strings stand for: names, names in snake case, and short names such as {@code mse}. */
final class Identifiers<T> {

    private final Map<String, T> byIdentifier = new LinkedHashMap<>();

    private Identifiers() {}

    static Identifiers<KerasFunction> ofFunctions(FunctionTable table) {
        Identifiers<KerasFunction> all = new Identifiers<>();
        table.functions().forEach(function -> all.put(function.objectName(), function));
        return all;
    }

    static <O extends KerasObject> Identifiers<Class<? extends O>> ofClasses(
            List<Class<? extends O>> classes) {
        Identifiers<Class<? extends O>> all = new Identifiers<>();
        classes.forEach(type -> all.put(ObjectName.of(type), type));
        return all;
    }

    private void put(ObjectName name, T value) {
        byIdentifier.put(name.className(), value);
        byIdentifier.put(name.snakeCase(), value);
        name.identifiers().forEach(identifier -> byIdentifier.put(identifier, value));
    }

    /** What {@code identifier} stands for, or {@code null}. */
    T get(String identifier) {
        return byIdentifier.get(identifier);
    }
}
