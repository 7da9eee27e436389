package org.keratin.keras.internal.ops;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.keras.internal.TableBuilder;

/** A table of functions of {@code keras.ops} and of the operations that graphs hold for them. */
abstract class OpsTable implements FunctionTable {

    private final List<KerasFunction> functions;
    private final Map<ObjectName, ClassFactory> classes;

    /**
     * Makes one.
     *
     * @param lines the functions
     * @param privateModule where Keras keeps the operations, {@code keras.src.ops.numpy}
     */
    OpsTable(TableBuilder lines, String privateModule) {
        this.functions = lines.build();
        this.classes = lines.classes(privateModule);
    }

    /** Starts the lines of a table of {@code keras.ops.numpy}. */
    static TableBuilder numpy() {
        return TableBuilder.of("keras.ops", "keras.ops.numpy");
    }

    @Override
    public final Collection<KerasFunction> functions() {
        return functions;
    }

    @Override
    public final Map<ObjectName, ClassFactory> classes() {
        return classes;
    }
}
