package org.keratin.core.internal.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keratin.core.internal.describe.Names;

/** Entries by everything that they may be asked for by, the best first. Immutable once made. */
final class Index {

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final ModuleNames byModule;
    private final Map<String, List<Entry>> byClassName = new HashMap<>();
    private final Map<String, List<Entry>> byIdentifier = new HashMap<>();
    private final List<Entry> serving = new ArrayList<>();

    Index(Collection<Entry> entries) {
        List<Entry> ranked = new ArrayList<>(entries);
        ranked.sort(Entry.BEST_FIRST);
        for (Entry entry : ranked) {
            entry.name().names().forEach(name -> add(byName, name, entry));
            if (byName.get(entry.name().display()).get(0) == entry) {
                serving.add(entry);
            }
            add(byClassName, entry.name().className(), entry);
            if (entry.isExport()) {
                identify(entry);
            }
        }
        Map<String, Entry> best = new HashMap<>();
        byName.forEach((name, providers) -> best.put(name, providers.get(0)));
        this.byModule = new ModuleNames(best);
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

    /** Those with this full or registered name. */
    List<Entry> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** What serves {@code name} of {@code module}, or {@code null}. */
    Entry ofModule(String module, String name) {
        return byModule.find(module, name);
    }

    /** Those whose class is called so, in whatever module or package. */
    List<Entry> ofClass(String className) {
        return byClassName.getOrDefault(className, List.of());
    }

    /** Those with this short name. */
    List<Entry> identified(String identifier) {
        return byIdentifier.getOrDefault(identifier, List.of());
    }

    /** One entry for each class and function. */
    List<Entry> serving() {
        return serving;
    }

    /** All full and registered names. */
    Collection<String> names() {
        return byName.keySet();
    }

    /** All entries, those with several names several times. */
    Collection<List<Entry>> all() {
        return byName.values();
    }
}
