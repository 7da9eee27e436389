package org.keratin.core.internal.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who publishes what. Not safe for threads. */
final class Sources {

    /** What one source publishes; {@code group} is {@code null} if it counts by itself. */
    private record Source(List<Entry> entries, Group group) {}

    private final Map<Object, Source> sources = new LinkedHashMap<>();
    private final Map<Long, Set<Object>> groups = new HashMap<>();

    /** What counts or ceases to count if {@code source} is put with these entries. */
    List<Entry> changedByPut(Object source, List<Entry> entries, Group group) {
        List<Entry> changed = new ArrayList<>(entriesWith(source));
        if (group == null) {
            changed.addAll(entries);
        } else {
            Set<Object> there = new LinkedHashSet<>(groups.getOrDefault(group.bundle(), Set.of()));
            there.add(source);
            if (there.size() >= group.size()) {
                there.remove(source);
                there.forEach(other -> changed.addAll(sources.get(other).entries()));
                changed.addAll(entries);
            }
        }
        return changed;
    }

    void put(Object source, List<Entry> entries, Group group) {
        remove(source);
        sources.put(source, new Source(List.copyOf(entries), group));
        if (group != null) {
            groups.computeIfAbsent(group.bundle(), bundle -> new LinkedHashSet<>()).add(source);
        }
    }

    /** What counts only as long as {@code source} is there. */
    List<Entry> entriesWith(Object source) {
        Source known = sources.get(source);
        if (known == null || !counts(known)) {
            return List.of();
        }
        if (known.group() == null) {
            return known.entries();
        }
        List<Entry> entries = new ArrayList<>();
        groups.get(known.group().bundle())
                .forEach(member -> entries.addAll(sources.get(member).entries()));
        return entries;
    }

    void remove(Object source) {
        Source known = sources.remove(source);
        if (known != null && known.group() != null) {
            Set<Object> others = groups.get(known.group().bundle());
            others.remove(source);
            if (others.isEmpty()) {
                groups.remove(known.group().bundle());
            }
        }
    }

    /** Everything that counts. */
    List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (Source source : sources.values()) {
            if (counts(source)) {
                all.addAll(source.entries());
            }
        }
        return all;
    }

    private boolean counts(Source source) {
        Group group = source.group();
        return group == null || groups.get(group.bundle()).size() >= group.size();
    }
}
