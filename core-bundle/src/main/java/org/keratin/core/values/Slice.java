package org.keratin.core.values;

/** A Python {@code slice(start, stop, step)} ({@code __slice__}); each part may be {@code null}. */
public record Slice(Object start, Object stop, Object step) {}
