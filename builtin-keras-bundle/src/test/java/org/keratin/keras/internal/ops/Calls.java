package org.keratin.keras.internal.ops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Operation;
import org.keratin.core.layers.CallContext;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

/** Calls functions and operations of {@code keras.ops} by the names that configs use. */
final class Calls {

    static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private Calls() {}

    static KerasFunction function(String module, String name) {
        return KERATIN.deserializer()
                .deserialize(config(module, "function", name), KerasFunction.class);
    }

    static Object call(String module, String name, Map<String, Object> named, Object... arguments) {
        return function(module, name)
                .call(Arguments.of(List.of(arguments), named), CpuOps.instance());
    }

    static Tensor tensor(
            String module, String name, Map<String, Object> named, Object... arguments) {
        return (Tensor) call(module, name, named, arguments);
    }

    static Operation operation(String module, String name, Map<String, Object> config) {
        return KERATIN.deserializer().deserialize(config(module, name, config), Operation.class);
    }

    static Object apply(Operation operation, Object... arguments) {
        return operation.apply(Arguments.of(arguments), new CallContext(CpuOps.instance(), false));
    }

    static Map<String, Object> config(String module, String className, Object config) {
        Map<String, Object> dict = new HashMap<>();
        dict.put("module", module);
        dict.put("class_name", className);
        dict.put("config", config);
        dict.put("registered_name", null);
        return dict;
    }
}
