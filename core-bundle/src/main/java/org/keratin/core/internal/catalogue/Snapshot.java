package org.keratin.core.internal.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keratin.core.catalogue.Kind;

/**
 * The class factories and functions present at one moment. Immutable: a deserialization works on
 * one of these from start to end.
 *
 * <p>Keras's own names, which are many, come first and seldom change, have an index of their own:
 * the snapshot after a plug-in has come or gone costs what the plug-ins cost.
 */
public final class Snapshot {

    private final Index builtins;
    private final Index others;
    private final Dialects dialects;
    private final List<Absence> absent;

    /** The moment at which these are present, and these are being updated. */
    Snapshot(Index builtins, Index others, Dialects dialects, List<Absence> absent) {
        this.builtins = builtins;
        this.others = others;
        this.dialects = dialects;
        this.absent = List.copyOf(absent);
    }

    /** The index of Keras's own names among {@code entries}. */
    static Index builtins(Collection<Entry> entries) {
        return new Index(entries.stream().filter(Entry::isFirst).toList());
    }

    /** The index of all other names. */
    static Index others(Collection<Entry> entries) {
        return new Index(entries.stream().filter(entry -> !entry.isFirst()).toList());
    }

    /**
     * What serves a full name ({@code keras.layers.Dense}) or a registered one ({@code
     * my_package>Antirectifier}).
     */
    public Optional<Entry> find(String name) {
        Optional<Entry> builtin = first(builtins.named(name));
        return builtin.isPresent() ? builtin : first(others.named(name));
    }

    /** What serves the full name {@code module.name}. */
    public Optional<Entry> find(String module, String name) {
        if (name.indexOf('.') >= 0) {
            return find(module + "." + name);
        }
        Entry builtin = builtins.ofModule(module, name);
        return Optional.ofNullable(builtin != null ? builtin : others.ofModule(module, name));
    }

    /**
     * What a short name means where an object of {@code kind} is expected, {@code null} for any;
     * functions first where one is expected.
     */
    public Optional<Entry> identify(String identifier, Kind kind, boolean function) {
        Entry other = null;
        List<Entry> all = both(builtins.identified(identifier), others.identified(identifier));
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
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
        List<Entry> candidates = ofClass(className).stream().filter(Entry::isExport).toList();
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
        return ofClass(name).stream().filter(entry -> !entry.isExport()).findFirst();
    }

    private List<Entry> ofClass(String className) {
        return both(builtins.ofClass(className), others.ofClass(className));
    }

    private static boolean fits(Entry entry, Kind kind) {
        return kind == null
                || entry.declaredKind() == kind
                || kind == Kind.LAYER && entry.declaredKind() == Kind.MODEL;
    }

    private static Optional<Entry> first(List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(0));
    }

    private static List<Entry> both(List<Entry> first, List<Entry> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Everyone who provides {@code name} (full, registered or bare), the one that serves first. */
    public List<Entry> providers(String name) {
        List<Entry> exact = both(builtins.named(name), others.named(name));
        return Collections.unmodifiableList(exact.isEmpty() ? ofClass(name) : exact);
    }

    /** What serves, one entry for each class and function. */
    public List<Entry> serving() {
        return Stream.concat(
                        builtins.serving().stream(),
                        others.serving().stream()
                                .filter(entry -> builtins.named(entry.name().display()).isEmpty()))
                .toList();
    }

    /** All names that can be resolved. */
    public Collection<String> names() {
        return Stream.concat(builtins.names().stream(), others.names().stream()).toList();
    }

    /** The dialects. */
    public Dialects dialects() {
        return dialects;
    }

    /** The names that were being updated at this moment. */
    public List<Absence> absent() {
        return absent;
    }

    /** These names alone, as if they were present: to be looked up, not to make objects of. */
    public Snapshot ofAbsent() {
        List<Entry> names = absent.stream().map(Absence::names).toList();
        return new Snapshot(builtins(names), others(names), new Dialects(List.of()), List.of());
    }

    /** Whether everything that was present in {@code earlier} is present here. */
    boolean containsAll(Snapshot earlier) {
        return containsAll(builtins, earlier.builtins) && containsAll(others, earlier.others);
    }

    private static boolean containsAll(Index now, Index earlier) {
        if (now == earlier) {
            return true;
        }
        Set<Entry> here = Collections.newSetFromMap(new IdentityHashMap<>());
        now.all().forEach(here::addAll);
        return earlier.all().stream().allMatch(here::containsAll);
    }
}
