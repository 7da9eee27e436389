package org.keratin.core.internal.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Refusal;

/** Who offers what, and is not trusted. */
final class Refusals {

    private record Refused(ObjectName name, Refusal refusal) {}

    private final Map<Object, Refused> sources = new LinkedHashMap<>();

    /** Adds a source; {@code name} is {@code null} if it is not known. */
    synchronized void put(Object source, ObjectName name, Refusal refusal) {
        sources.put(source, new Refused(name, refusal));
    }

    synchronized void remove(Object source) {
        sources.remove(source);
    }

    /** One for each bundle. */
    synchronized List<Refusal> all() {
        Map<String, Refusal> bundles = new LinkedHashMap<>();
        sources.values()
                .forEach(source -> bundles.merge(key(source), source.refusal(), Refusals::both));
        return List.copyOf(bundles.values());
    }

    private static String key(Refused source) {
        return source.refusal().toString();
    }

    private static Refusal both(Refusal first, Refusal second) {
        List<String> names = new ArrayList<>(first.names());
        names.addAll(second.names());
        return new Refusal(first.bundle(), first.version(), names, first.reason());
    }

    /** Who offers {@code name}, full, registered or bare. */
    synchronized Optional<Refusal> of(String name) {
        return sources.values().stream()
                .filter(source -> source.name() != null)
                .filter(
                        source ->
                                source.name().names().contains(name)
                                        || source.name().className().equals(name))
                .map(Refused::refusal)
                .findFirst();
    }
}
