package org.keratin.core.internal.describe;

import java.util.ArrayDeque;
import java.util.Deque;

/** A place in a config, as a linked list that costs nothing until it is shown. Immutable. */
public final class Path {

    /** The config itself: {@code $}. */
    public static final Path ROOT = new Path(null, null);

    private static final int MOST_SHOWN = 250;

    private final Path parent;
    private final Object segment;
    private final int depth;

    private Path(Path parent, Object segment) {
        this.parent = parent;
        this.segment = segment;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    /** The value of {@code key} here. */
    public Path key(String key) {
        return new Path(this, key);
    }

    /** The element at {@code index} here. */
    public Path index(int index) {
        return new Path(this, index);
    }

    /** How far below the root this is. */
    public int depth() {
        return depth;
    }

    /**
     * As {@code $.config.layers[3].config.units}; of a path deeper than any that is worked on, the
     * end.
     */
    @Override
    public String toString() {
        Deque<String> shown = new ArrayDeque<>();
        Path place = this;
        while (place.parent != null && shown.size() < MOST_SHOWN) {
            shown.push(place.step());
            place = place.parent;
        }
        return (place.parent == null ? "$" : "$…") + String.join("", shown);
    }

    private String step() {
        if (segment instanceof Integer) {
            return "[" + segment + "]";
        }
        String key = (String) segment;
        boolean plain =
                !key.isEmpty()
                        && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        return plain
                ? "." + key
                : "['" + (key.length() > 60 ? key.substring(0, 60) + "…" : key) + "']";
    }
}
