package org.keratin.keras.internal.ops;

import org.keratin.keras.internal.TableBuilder;

/** A table of functions that Keras has in {@code keras.ops.nn}. */
abstract class NnTable extends OpsTable {

    NnTable(TableBuilder lines) {
        super(lines, "keras.src.ops.nn");
    }

    /** Starts the lines of such a table. */
    static TableBuilder nn() {
        return TableBuilder.of("keras.ops", "keras.ops.nn");
    }
}
