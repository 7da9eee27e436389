package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.tensor.DType;

class DTypePolicyMapTest {

    private static final DTypePolicy HALF = DTypePolicy.of("float16");
    private static final QuantizedDTypePolicy INT8 = new QuantizedDTypePolicy("int8", null);

    private static DTypePolicyMap map(
            Object otherwise, Map<String, org.keratin.core.dtypepolicies.DTypePolicy> policies) {
        return new DTypePolicyMap(new DTypePolicyMap.Config(otherwise, policies));
    }

    @Test
    void findsThePolicyOfAPath() {
        DTypePolicyMap map = map("float64", Map.of("a/b", HALF, "a/.*", INT8));
        assertThat(map.policy("a/b")).isEqualTo(HALF);
        assertThat(map.policy("a/c")).isEqualTo(INT8);
        assertThat(map.policy("b/a/c").name()).isEqualTo("float64");
    }

    @Test
    void isItsDefaultElsewhere() {
        DTypePolicyMap map = map("mixed_float16", Map.of());
        assertThat(map.name()).isEqualTo("map_mixed_float16");
        assertThat(map.computeDtype()).isEqualTo(DType.FLOAT16);
        assertThat(map.variableDtype()).isEqualTo(DType.FLOAT32);
        assertThat(map(INT8, null).quantizationMode()).contains("int8");
        assertThat(map(null, null).name()).isEqualTo("map_float32");
    }

    @Test
    void leavesOutWhereItsPoliciesComeFromWithoutADefault() {
        Object written = map(null, Map.of("a", INT8)).liveConfig().get("policy_map");
        assertThat(written)
                .hasToString(
                        "{a={module=keras.dtype_policies, class_name=QuantizedDTypePolicy,"
                                + " config={mode=int8, source_name=null}, registered_name=null}}");
        assertThat(map("float32", Map.of("a", INT8)).liveConfig()).isEmpty();
    }

    @Test
    void refusesAPathOfSeveralPolicies() {
        DTypePolicyMap map = map(null, Map.of("a.*", HALF, ".*b", INT8));
        assertThatThrownBy(() -> map.policy("ab"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected at most one key that matches \"ab\"");
    }

    @Test
    void refusesAKeyThatIsNoExpression() {
        DTypePolicyMap map = map(null, Map.of("(", HALF));
        assertThat(map.policy("(")).isEqualTo(HALF);
        assertThatThrownBy(() -> map.policy("a"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("policy_map: expected a regular expression, found \"(\"");
    }

    @Test
    void givesUpOnAnExpressionThatWouldRunForYears() {
        DTypePolicyMap map = map(null, Map.of("a*".repeat(8) + "b", HALF));
        assertThatThrownBy(() -> map.policy("a".repeat(40)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining(
                        "policy_map: expected a regular expression that is soon decided");
        assertThatThrownBy(() -> map.policy("a".repeat(2000))).isInstanceOf(LimitException.class);
    }

    @Test
    void refusesADefaultThatIsNoPolicy() {
        for (Object otherwise : List.of(1L, map(null, null))) {
            assertThatThrownBy(() -> map(otherwise, null))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("default_policy: expected a policy that is no map");
        }
        assertThatThrownBy(() -> map("float33", null)).isInstanceOf(ConfigException.class);
    }
}
