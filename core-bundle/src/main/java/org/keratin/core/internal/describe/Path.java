package org.keratin.core.internal.describe;

/** A place in a config, as a linked list that costs nothing until it is shown. Immutable. */
public final class Path {

    /** The config itself: {@code $}. */
    public static final Path ROOT = new Path(null, null);

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

    /** As {@code $.config.layers[3].config.units}. */
    @Override
    public String toString() {
        if (parent == null) {
            return "$";
        }
        String before = parent.toString();
        if (segment instanceof Integer) {
            return before + "[" + segment + "]";
        }
        String key = (String) segment;
        boolean plain =
                !key.isEmpty()
                        && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        return plain
                ? before + "." + key
                : before + "['" + (key.length() > 60 ? key.substring(0, 60) + "…" : key) + "']";
    }
}
