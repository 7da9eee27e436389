package org.keratin.keras.internal.ops;

import org.keratin.keras.internal.TableBuilder;

/** A table of functions that Keras has in {@code keras.ops.numpy}. */
abstract class NumpyTable extends OpsTable {

    NumpyTable(TableBuilder lines) {
        super(lines, "keras.src.ops.numpy");
    }
}
