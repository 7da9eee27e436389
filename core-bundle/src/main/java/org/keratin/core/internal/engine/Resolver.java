package org.keratin.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Kinds;
import org.keratin.core.internal.catalogue.Origin;
import org.keratin.core.internal.catalogue.RecordClassFactory;
import org.keratin.core.internal.catalogue.Snapshot;
import org.keratin.core.internal.describe.Path;

/**
 * Looks names up, in the order that Keras looks: the call's custom objects, the built-in of that
 * module, the registered name. A string from a config is a key of these lookups and nothing else.
 */
final class Resolver {

    private static final List<String> FUNCTION_MODULES =
            List.of(
                    "keras.activations",
                    "keras.losses",
                    "keras.metrics",
                    "keras.initializers",
                    "keras.regularizers",
                    "keras.constraints",
                    "keras.optimizers");

    /** Where custom objects of the call come from. */
    static final Origin CALL = new Origin("the call's custom objects", "0", 0, 0, false);

    private final Snapshot snapshot;
    private final Map<String, Object> customObjects;
    private final boolean custom;

    Resolver(Snapshot snapshot, DeserializeOptions options) {
        this.snapshot = snapshot;
        this.customObjects = options.customObjects();
        this.custom = !customObjects.isEmpty();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /**
     * The class that a config dict names.
     *
     * @param expected the type that is wanted there, {@code null} for any
     */
    Optional<Entry> findClass(ConfigDict dict, Class<? extends KerasObject> expected, Path path) {
        String className = dict.className();
        String registered = dict.registeredName();
        String module = dict.module();
        if (custom) {
            Optional<Entry> given = findCustom(registered != null ? registered : className);
            if (given.isEmpty()) {
                given = findCustom(className);
            }
            if (given.isPresent()) {
                return given;
            }
        }
        Optional<Entry> registeredEntry =
                registered == null ? Optional.empty() : findRegistered(registered);
        if (registeredEntry.isPresent()) {
            return registeredEntry;
        }
        if (module != null) {
            Optional<Entry> found = snapshot.find(module, className);
            boolean keras = (found.isEmpty() || registered != null) && isKeras(module);
            if (found.isEmpty() && keras) {
                found = findOfParts(module, className);
            }
            if (found.isPresent()) {
                if (keras) {
                    refuseRegisteredName(dict, found.get(), path);
                }
                return found;
            }
        }
        if (className.indexOf('>') > 0) {
            return snapshot.find(className);
        }
        return module == null && registered == null
                ? findByClass(dict, Kinds.expected(expected))
                        .or(() -> snapshot.findRegistered(className))
                : Optional.empty();
    }

    // Layers and operations share names; it is an operation if its keys are an operation's.
    private Optional<Entry> findByClass(ConfigDict dict, Kind expected) {
        if (expected != Kind.OPERATION) {
            return snapshot.findClass(dict.className(), expected);
        }
        return snapshot.findClass(dict.className(), Kind.OPERATION)
                .filter(operation -> takes(operation, dict.config()))
                .or(() -> snapshot.findClass(dict.className(), Kind.LAYER))
                .or(() -> snapshot.findClass(dict.className(), null));
    }

    private static boolean takes(Entry operation, Object config) {
        return operation.factory() != null
                && config instanceof Map<?, ?> own
                && operation
                        .factory()
                        .parameters()
                        .filter(
                                parameters ->
                                        parameters.stream()
                                                .map(Parameter::name)
                                                .toList()
                                                .containsAll(own.keySet()))
                        .isPresent();
    }

    private Optional<Entry> findRegistered(String registeredName) {
        return registeredName.indexOf('>') > 0 ? snapshot.find(registeredName) : Optional.empty();
    }

    private static void refuseRegisteredName(ConfigDict dict, Entry builtin, Path path) {
        String registered = dict.registeredName();
        if (registered != null && !registered.isEmpty() && !registered.equals(dict.className())) {
            throw new ConfigException(
                    path.key("registered_name").toString(),
                    "expected null for the built-in "
                            + builtin.name().display()
                            + ", found \""
                            + registered
                            + "\", which nobody provides");
        }
    }

    /** The function called {@code name} that a config dict names. */
    Optional<Entry> findFunction(String name, String module, Kind expected) {
        Optional<Entry> custom = findCustom(name);
        if (custom.isPresent()) {
            return custom;
        }
        if (name.indexOf('>') > 0) {
            return snapshot.find(name);
        }
        if (isKeras(module)) {
            Optional<Entry> exact = snapshot.find(module, name);
            return exact.isPresent() ? exact : findOfParts(module, name);
        }
        if (module != null && !module.equals("builtins")) {
            return Optional.empty();
        }
        Optional<Entry> ofKind =
                expected == null ? Optional.empty() : snapshot.identify(name, expected, true);
        return ofKind.or(
                        () ->
                                FUNCTION_MODULES.stream()
                                        .flatMap(
                                                candidate ->
                                                        snapshot
                                                                .find(candidate + "." + name)
                                                                .stream())
                                        .findFirst())
                .or(() -> findCustomInPackage(name))
                .or(() -> snapshot.findRegistered(name));
    }

    /** What a bare string means where an object of {@code kind} is expected. */
    Optional<Entry> identify(String identifier, Kind kind, boolean function) {
        Optional<Entry> found = findCustom(identifier);
        if (found.isEmpty() && identifier.indexOf('>') > 0) {
            found = snapshot.find(identifier);
        }
        if (found.isEmpty()) {
            found = snapshot.identify(identifier, kind, function);
        }
        return found.isPresent() ? found : findCustomInPackage(identifier);
    }

    private static boolean isKeras(String module) {
        return module != null
                && (module.equals("keras")
                        || module.startsWith("keras.")
                        || module.startsWith("tensorflow.")
                        || module.startsWith("tf_keras."));
    }

    /**
     * The built-in that a module of Keras, public or private, calls {@code name}, where that is not
     * exactly its name: that of the public module which the path's parts name ({@code
     * keras.src.backend.torch.optimizers.torch_adam} is of {@code keras.optimizers}).
     */
    private Optional<Entry> findOfParts(String module, String name) {
        String[] parts = module.split("\\.");
        if (parts.length > 20) {
            return Optional.empty();
        }
        List<String> candidates = new ArrayList<>();
        candidates.add("keras." + name);
        for (int i = 1; i < parts.length; i++) {
            candidates.add("keras." + parts[i] + "." + name);
            if (i + 1 < parts.length) {
                candidates.add("keras." + parts[i] + "." + parts[i + 1] + "." + name);
                candidates.add("keras.src." + parts[i] + "." + parts[i + 1] + "." + name);
            }
        }
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Optional<Entry> found = snapshot.find(candidates.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether the call brings something of this name. */
    boolean isCustom(String name) {
        return custom && customObjects.containsKey(name);
    }

    private Optional<Entry> findCustom(String name) {
        Object found = custom ? customObjects.get(name) : null;
        return found == null ? Optional.empty() : Optional.of(entry(name, found));
    }

    private Optional<Entry> findCustomInPackage(String name) {
        return customObjects.entrySet().stream()
                .filter(custom -> custom.getKey().endsWith(">" + name))
                .map(custom -> entry(custom.getKey(), custom.getValue()))
                .findFirst();
    }

    private static Entry entry(String name, Object custom) {
        ObjectName objectName = ObjectName.registered(name);
        if (custom instanceof KerasFunction function) {
            return Entry.ofFunction(function, CALL);
        }
        if (custom instanceof ClassFactory factory) {
            return Entry.ofClass(objectName, CALL, factory, null);
        }
        if (custom instanceof Class<?> type && KerasObject.class.isAssignableFrom(type)) {
            Class<? extends KerasObject> keras = type.asSubclass(KerasObject.class);
            return Entry.ofClass(objectName, CALL, new RecordClassFactory(() -> keras), null);
        }
        throw new ConfigException(
                "custom_objects",
                "expected a class that is a KerasObject, a ClassFactory or a KerasFunction as "
                        + name
                        + ", found "
                        + custom);
    }
}
