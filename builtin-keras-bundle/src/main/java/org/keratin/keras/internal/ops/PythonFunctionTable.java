package org.keratin.keras.internal.ops;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.core.errors.UnsafeConfigException;

/**
 * What takes Python functions as arguments, in {@code keras.ops}: known by name, so that a config
 * that names one is told why it is refused.
 */
public final class PythonFunctionTable implements FunctionTable {

    private static final Map<ObjectName, ClassFactory> REFUSED = refused();

    private static Map<ObjectName, ClassFactory> refused() {
        Map<ObjectName, ClassFactory> refused = new LinkedHashMap<>();
        refuse(refused, "core.Map", "keras.ops.map");
        refuse(refused, "core.Scan", "keras.ops.scan");
        refuse(refused, "core.AssociativeScan", "keras.ops.associative_scan");
        refuse(refused, "core.Switch", "keras.ops.switch");
        refuse(refused, "core.WhileLoop", "keras.ops.while_loop");
        refuse(refused, "core.ForiLoop", "keras.ops.fori_loop");
        refuse(refused, "core.Cond", "keras.ops.cond");
        refuse(refused, "core.VectorizedMap", "keras.ops.vectorized_map");
        refuse(refused, "core.custom_gradient", "keras.ops.custom_gradient");
        refuse(refused, "linalg.JVP", "keras.ops.jvp", "keras.ops.linalg.jvp");
        return refused;
    }

    private static void refuse(
            Map<ObjectName, ClassFactory> into, String operation, String... functions) {
        ClassFactory refusal =
                config -> {
                    throw new UnsafeConfigException(
                            "config",
                            "expected an object that runs without Python, found "
                                    + functions[0]
                                    + ", which calls Python functions. Write what they compute as a layer of your own, and save the model with that.");
                };
        into.put(ObjectName.exported(List.of("keras.src.ops." + operation), List.of()), refusal);
        into.put(ObjectName.exported(List.of(functions), List.of()), refusal);
    }

    @Override
    public Collection<KerasFunction> functions() {
        return List.of();
    }

    @Override
    public Map<ObjectName, ClassFactory> classes() {
        return REFUSED;
    }
}
