package org.keratin.core.internal.describe;

import org.keratin.core.KerasObject;

/** Keras objects of one type. */
record ObjectConverter(Class<? extends KerasObject> type) implements Converter {

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        return planner.object(value, type, path);
    }

    @Override
    public String words() {
        return type.getSimpleName();
    }
}
