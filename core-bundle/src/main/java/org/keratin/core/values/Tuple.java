package org.keratin.core.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Python tuple, where a config tells it from a list ({@code __tuple__}). */
public record Tuple(List<Object> items) {

    /** Takes a copy of {@code items}, which may hold {@code null}. */
    public Tuple {
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }
}
