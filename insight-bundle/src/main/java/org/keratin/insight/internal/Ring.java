package org.keratin.insight.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** The last of many, oldest first. */
final class Ring<T> {

    private final Deque<T> kept = new ArrayDeque<>();
    private int capacity;

    Ring(int capacity) {
        resize(capacity);
    }

    /** Keeps this many from now on, at least 1. */
    void resize(int wanted) {
        capacity = Math.max(1, wanted);
        shrink();
    }

    void add(T element) {
        kept.addLast(element);
        shrink();
    }

    private void shrink() {
        while (kept.size() > capacity) {
            kept.removeFirst();
        }
    }

    Stream<T> stream() {
        return kept.stream();
    }
}
