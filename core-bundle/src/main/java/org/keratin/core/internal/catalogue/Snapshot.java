package org.keratin.core.internal.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.internal.describe.Names;

/**
 * The class factories and functions present at one moment. Immutable: a deserialization works on
 * one of these from start to end.
 */
public final class Snapshot {

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, Map<String, Entry>> byModule = new HashMap<>();
    private final Map<String, List<Entry>> byClassName = new HashMap<>();
    private final Map<String, List<Entry>> byIdentifier = new HashMap<>();
    private final List<Entry> serving = new ArrayList<>();
    private final List<Dialect> dialects;
    private final List<Absence> absent;

    /** The moment at which these are present, and these are being updated. */
    Snapshot(Collection<Entry> entries, List<Dialect> dialects, List<Absence> absent) {
        this.dialects = List.copyOf(dialects);
        this.absent = List.copyOf(absent);
        List<Entry> ranked = new ArrayList<>(entries);
        ranked.sort(Entry.BEST_FIRST);
        for (Entry entry : ranked) {
            entry.name().names().forEach(name -> add(byName, name, entry));
            if (byName.get(entry.name().names().get(0)).get(0) == entry) {
                serving.add(entry);
            }
            add(byClassName, entry.name().className(), entry);
            if (entry.isExport()) {
                identify(entry);
            }
        }
        byName.forEach((name, providers) -> addToModule(name, providers.get(0)));
    }

    private void addToModule(String name, Entry entry) {
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            byModule.computeIfAbsent(name.substring(0, dot), module -> new HashMap<>())
                    .put(name.substring(dot + 1), entry);
        }
    }

    private void identify(Entry entry) {
        for (String full : entry.name().names()) {
            String simple = full.substring(full.lastIndexOf('.') + 1);
            add(byIdentifier, simple, entry);
            add(byIdentifier, Names.snakeCase(simple), entry);
            add(byIdentifier, simple.toLowerCase(Locale.ROOT), entry);
            if (!simple.equals(entry.name().className())) {
                add(byClassName, simple, entry);
            }
        }
        entry.name().identifiers().forEach(identifier -> add(byIdentifier, identifier, entry));
    }

    private static void add(Map<String, List<Entry>> index, String key, Entry entry) {
        List<Entry> entries = index.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    /**
     * What serves a full name ({@code keras.layers.Dense}) or a registered one ({@code
     * my_package>Antirectifier}).
     */
    public Optional<Entry> find(String name) {
        return first(byName.get(name));
    }

    /** What serves the full name {@code module.name}. */
    public Optional<Entry> find(String module, String name) {
        if (name.indexOf('.') >= 0) {
            return find(module + "." + name);
        }
        Map<String, Entry> ofModule = byModule.get(module);
        return ofModule == null ? Optional.empty() : Optional.ofNullable(ofModule.get(name));
    }

    /**
     * What a short name means where an object of {@code kind} is expected, {@code null} for any;
     * functions first where one is expected.
     */
    public Optional<Entry> identify(String identifier, Kind kind, boolean function) {
        Entry other = null;
        for (Entry entry : byIdentifier.getOrDefault(identifier, List.of())) {
            if (fits(entry, kind)) {
                if ((entry.function() != null) == function) {
                    return Optional.of(entry);
                }
                other = other == null ? entry : other;
            }
        }
        return Optional.ofNullable(other);
    }

    /** The exported class called {@code className}, of {@code kind} if that is not {@code null}. */
    public Optional<Entry> findClass(String className, Kind kind) {
        List<Entry> candidates =
                byClassName.getOrDefault(className, List.of()).stream()
                        .filter(Entry::isExport)
                        .toList();
        return candidates.stream()
                .filter(entry -> fits(entry, kind))
                .filter(entry -> entry.function() == null)
                .findFirst()
                .or(() -> kind == null ? first(candidates) : Optional.empty());
    }

    /**
     * The registered class or function called {@code name} in whatever package: what Keras up to
     * 3.6 wrote of a custom function.
     */
    public Optional<Entry> findRegistered(String name) {
        return byClassName.getOrDefault(name, List.of()).stream()
                .filter(entry -> !entry.isExport())
                .findFirst();
    }

    private static boolean fits(Entry entry, Kind kind) {
        return kind == null
                || entry.declaredKind() == kind
                || kind == Kind.LAYER && entry.declaredKind() == Kind.MODEL;
    }

    private static Optional<Entry> first(List<Entry> entries) {
        return entries == null || entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(0));
    }

    /** Everyone who provides {@code name} (full, registered or bare), the one that serves first. */
    public List<Entry> providers(String name) {
        List<Entry> exact = byName.get(name);
        return Collections.unmodifiableList(
                exact != null ? exact : byClassName.getOrDefault(name, List.of()));
    }

    /** What serves, one entry for each class and function. */
    public List<Entry> serving() {
        return Collections.unmodifiableList(serving);
    }

    /** All names that can be resolved. */
    public Collection<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** The dialects, in the order in which they are asked. */
    public List<Dialect> dialects() {
        return dialects;
    }

    /** The names that were being updated at this moment. */
    public List<Absence> absent() {
        return absent;
    }

    /** These names alone, as if they were present: to be looked up, not to make objects of. */
    public Snapshot ofAbsent() {
        return new Snapshot(absent.stream().map(Absence::names).toList(), List.of(), List.of());
    }

    /** Whether everything that was present in {@code earlier} is present here. */
    boolean containsAll(Snapshot earlier) {
        Set<Entry> here = Collections.newSetFromMap(new IdentityHashMap<>());
        byName.values().forEach(here::addAll);
        return earlier.byName.values().stream().allMatch(here::containsAll);
    }
}
