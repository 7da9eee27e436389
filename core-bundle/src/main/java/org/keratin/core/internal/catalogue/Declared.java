package org.keratin.core.internal.catalogue;

import java.util.List;
import java.util.Map;
import org.keratin.core.ObjectName;

/**
 * One {@code keras.object} capability of a bundle's own manifest: a class and the names it is
 * published under.
 *
 * @param name its names
 * @param className the Java class, which the bundle that declares it holds
 */
public record Declared(ObjectName name, String className) {

    /** The namespace of the capabilities. */
    public static final String NAMESPACE = "keras.object";

    /** What a capability's attributes say, or {@code null} if they name no class. */
    public static Declared of(Map<String, ?> attributes) {
        List<String> names = strings(attributes.get("name"));
        List<String> classes = strings(attributes.get("class"));
        if (names.isEmpty() || classes.size() != 1) {
            return null;
        }
        boolean registered = names.get(0).indexOf('>') > 0;
        if (!registered && names.stream().anyMatch(name -> name.indexOf('.') <= 0)) {
            return null;
        }
        ObjectName name =
                registered
                        ? ObjectName.registered(names.get(0))
                        : ObjectName.exported(names, strings(attributes.get("identifiers")));
        return new Declared(name, classes.get(0));
    }

    private static List<String> strings(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).filter(text -> !text.isBlank()).toList();
        }
        return value == null || value.toString().isBlank() ? List.of() : List.of(value.toString());
    }
}
