package org.keratin.core.internal.describe;

/** Hands a value over as it stands in the config. */
record RawConverter(Class<?> type) implements Converter {

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        if (!type.isInstance(value)) {
            throw mismatch(value, path);
        }
        return new Node.Constant(value);
    }

    @Override
    public String words() {
        return switch (type.getSimpleName()) {
            case "Map" -> "dict";
            case "List" -> "list";
            default -> "any plain value";
        };
    }
}
