package org.keratin.core.internal.describe;

/** Any value, objects in it made. */
final class AnyConverter implements Converter {

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        return planner.any(value, path);
    }

    @Override
    public String words() {
        return "any value";
    }
}
