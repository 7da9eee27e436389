package org.keratin.core.internal.describe;

import java.util.Map;

/** Dicts with fixed keys, as records. */
record RecordConverter(Class<?> type) implements Converter {

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        if (!(value instanceof Map<?, ?> map)) {
            throw mismatch(value, path);
        }
        return RecordDescription.of(type).plan(map, path, planner);
    }

    @Override
    public String words() {
        return "dict with the keys " + RecordDescription.of(type).keys();
    }
}
