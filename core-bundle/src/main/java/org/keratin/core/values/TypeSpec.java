package org.keratin.core.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A TensorFlow type spec ({@code __typespec__}), kept as a description: nothing here computes with
 * it.
 */
public record TypeSpec(String specName, String module, List<Object> config) {

    /** Takes a copy of {@code config}, which may hold {@code null}. */
    public TypeSpec {
        config = Collections.unmodifiableList(new ArrayList<>(config));
    }
}
