package org.keratin.core.internal.describe;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of a kind of dict, in the order in which most of these dicts have them. Immutable. */
public final class Keys {

    /** None at all. */
    static final Keys NONE = new Keys(List.of());

    private final String[] keys;
    private final Map<Object, Integer> indexes = new HashMap<>();

    /** Makes them; all are different. */
    public Keys(Collection<String> keys) {
        // The keys of parsed texts are interned too, so that most comparisons are of references.
        this.keys = keys.stream().map(String::intern).toArray(String[]::new);
        for (String key : keys) {
            indexes.put(key, indexes.size());
        }
    }

    int count() {
        return keys.length;
    }

    /** The key at {@code index}. */
    public String key(int index) {
        return keys[index];
    }

    /**
     * The place of a key, or -1 if it is none of these.
     *
     * @param expected where it is looked for first: the place behind that of the key before it
     */
    int indexOf(Object key, int expected) {
        for (int i = expected; i < keys.length; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        Integer index = indexes.get(key);
        return index == null ? -1 : index;
    }
}
