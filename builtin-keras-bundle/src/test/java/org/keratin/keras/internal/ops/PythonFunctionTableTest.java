package org.keratin.keras.internal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.core.errors.UnsafeConfigException;

class PythonFunctionTableTest {

    @ParameterizedTest
    @CsvSource({
        "core,Cond,cond",
        "core,Map,map",
        "core,Scan,scan",
        "core,WhileLoop,while_loop",
        "linalg,JVP,jvp"
    })
    void refusesOperationsThatCallPython(String module, String className, String function) {
        assertThatThrownBy(() -> Calls.operation("keras.src.ops." + module, className, Map.of()))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("keras.ops." + function + ", which calls Python functions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cond", "switch", "fori_loop", "vectorized_map", "custom_gradient"})
    void refusesFunctionsThatCallPython(String name) {
        assertThatThrownBy(() -> Calls.function("keras.ops", name))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("keras.ops." + name);
        assertThat(new PythonFunctionTable().functions()).isEmpty();
    }
}
