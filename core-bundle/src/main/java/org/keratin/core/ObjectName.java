package org.keratin.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of one Keras class or function: how configs ask for it, and how they are written.
 *
 * @param module the module that configs are written with, such as {@code keras.layers}; {@code
 *     null} for a registered class
 * @param className the class's name, such as {@code Dense}
 * @param registeredName the name it was registered under ({@code my_package>Antirectifier}), or
 *     {@code null}
 * @param names all full names: {@code keras.layers.Conv2D} and {@code keras.layers.Convolution2D},
 *     or the registered name
 * @param identifiers short names by which its kind may be asked for, such as {@code mse}
 */
public record ObjectName(
        String module,
        String className,
        String registeredName,
        List<String> names,
        List<String> identifiers) {

    /** Takes copies of the lists. */
    public ObjectName {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    /** The name of a class or function registered as {@code package>name}. */
    public static ObjectName registered(String registeredName) {
        String className = registeredName.substring(registeredName.indexOf('>') + 1);
        return new ObjectName(null, className, registeredName, List.of(registeredName), List.of());
    }

    /**
     * The name of a class or function exported as {@code fullNames}, the first of which configs are
     * written with.
     */
    public static ObjectName exported(List<String> fullNames, List<String> identifiers) {
        String canonical = fullNames.get(0);
        int dot = canonical.lastIndexOf('.');
        return new ObjectName(
                canonical.substring(0, dot),
                canonical.substring(dot + 1),
                null,
                fullNames,
                identifiers);
    }

    /** The name that an annotation on {@code type} gives it. */
    public static Optional<ObjectName> find(Class<?> type) {
        RegisterKerasSerializable registered = type.getAnnotation(RegisterKerasSerializable.class);
        if (registered != null) {
            String name = registered.name().isEmpty() ? type.getSimpleName() : registered.name();
            return Optional.of(registered(registered.packageName() + ">" + name));
        }
        KerasExport export = type.getAnnotation(KerasExport.class);
        return export == null
                ? Optional.empty()
                : Optional.of(exported(List.of(export.value()), List.of(export.identifiers())));
    }

    /**
     * The name that an annotation on {@code type} gives it; without one, {@code Custom>} and its
     * simple name.
     */
    public static ObjectName of(Class<?> type) {
        return find(type).orElseGet(() -> registered("Custom>" + type.getSimpleName()));
    }

    /**
     * The class's name in snake case, as an object without a name of its own is called: {@code
     * BatchNormalization} is {@code batch_normalization}, {@code Conv2D} is {@code conv2d}.
     */
    public String snakeCase() {
        return className
                .replaceAll("\\W+", "")
                .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** The name that messages use: the registered name, or the full one. */
    public String display() {
        return names.get(0);
    }
}
