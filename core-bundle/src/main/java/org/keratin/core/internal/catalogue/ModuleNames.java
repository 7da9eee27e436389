package org.keratin.core.internal.catalogue;

import java.util.Map;

/**
 * Entries by module and name, which each object of each config is looked up by: one table, in which
 * what a look-up compares lies side by side. Immutable.
 */
final class ModuleNames {

    // A place of the table: module, name, entry.
    private static final int WIDTH = 3;

    private final Object[] table;
    private final int mask;

    /** Takes those of {@code entries}, which are by full name, that have a module. */
    ModuleNames(Map<String, Entry> entries) {
        // At most a quarter of the places are taken, so that few look-ups meet another name.
        int places = Integer.highestOneBit(Math.max(1, entries.size())) * 8;
        this.table = new Object[places * WIDTH];
        this.mask = places - 1;
        entries.forEach(this::put);
    }

    private void put(String fullName, Entry entry) {
        int dot = fullName.lastIndexOf('.');
        if (dot >= 0) {
            // Names in parsed texts are interned too, so that most comparisons are of references.
            String module = fullName.substring(0, dot).intern();
            String name = fullName.substring(dot + 1).intern();
            int place = place(module, name);
            table[place] = module;
            table[place + 1] = name;
            table[place + 2] = entry;
        }
    }

    /** What {@code module} calls {@code name}, or {@code null}. */
    Entry find(String module, String name) {
        return (Entry) table[place(module, name) + 2];
    }

    /** Where the two are, or the free place where they would be. */
    private int place(String module, String name) {
        int hash = 31 * module.hashCode() + name.hashCode();
        int i = hash ^ hash >>> 15;
        while (true) {
            int place = (i & mask) * WIDTH;
            Object known = table[place + 1];
            if (known == null || name.equals(known) && module.equals(table[place])) {
                return place;
            }
            i++;
        }
    }
}
