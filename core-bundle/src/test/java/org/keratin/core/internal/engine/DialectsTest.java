package org.keratin.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.dialect.DialectTarget;
import org.keratin.core.dialect.RewriteLog;
import org.keratin.core.errors.FactoryException;
import org.keratin.core.internal.engine.Samples.Full;

/** Which configs dialects are asked about. */
class DialectsTest {

    /** Reads {@code val} as {@code value}, and writes down what it was asked. */
    private static class OldValue implements Dialect {

        final List<Object> configs = new ArrayList<>();
        final List<String> classes = new ArrayList<>();

        @Override
        public Object modernize(Object config, DialectTarget target, RewriteLog log) {
            configs.add(config);
            if (!(config instanceof Map<?, ?> old) || !old.containsKey("val")) {
                return config;
            }
            Map<Object, Object> modern = new LinkedHashMap<>(old);
            modern.put("value", modern.remove("val"));
            log.rewritten("val", "read as value");
            return modern;
        }

        @Override
        public boolean rewritesTodaysKeys(DialectTarget target) {
            classes.add(target.name().className() + " " + target.keys());
            return false;
        }
    }

    private final World world = new World().with("samples", List.of(Full.class));

    private Object full(String config) {
        return world.make("{\"class_name\": \"Full\", \"config\": " + config + "}");
    }

    @Test
    void oneOfOldKeysIsAskedAboutOtherKeysOnly() {
        OldValue dialect = new OldValue();
        world.withDialect(dialect);

        assertThat(full("{\"value\": 2}")).isEqualTo(new Full(2));
        assertThat(full("{}")).isEqualTo(new Full(1));
        assertThat(full("null")).isEqualTo(new Full(1));
        assertThat(dialect.configs).isEmpty();

        assertThat(full("{\"val\": 3}")).isEqualTo(new Full(3));
        assertThat(dialect.configs).containsExactly(Map.of("val", 3L));
    }

    @Test
    void eachIsAskedAboutAConfigThatIsNoDict() {
        OldValue dialect = new OldValue();
        world.withDialect(dialect);

        assertThatThrownBy(() -> full("[1]")).hasMessageContaining("expected a dict, found");
        assertThat(dialect.configs).containsExactly(List.of(1L));
    }

    @Test
    void eachIsAskedOnceAboutAClass() {
        OldValue dialect = new OldValue();
        world.withDialect(dialect);

        full("{}");
        full("{\"val\": 3}");
        full("{\"value\": 2}");

        assertThat(dialect.classes).containsExactly("Full [value]");
    }

    @Test
    void onesThatComeAndGoCountAtOnce() {
        world.withDialect(new OldValue());
        assertThat(full("{\"value\": 2}")).isEqualTo(new Full(2));

        Dialect doubling = (config, target, log) -> Map.of("value", 4L);
        world.withDialect(doubling);
        assertThat(full("{\"value\": 2}")).isEqualTo(new Full(4));

        world.registry.removeDialect(doubling);
        assertThat(full("{\"value\": 2}")).isEqualTo(new Full(2));
    }

    @Test
    void oneThatFailsIsToldOf() {
        world.withDialect(
                new OldValue() {
                    @Override
                    public boolean rewritesTodaysKeys(DialectTarget target) {
                        throw new IllegalStateException("odd");
                    }
                });

        assertThatThrownBy(() -> full("{}"))
                .isInstanceOf(FactoryException.class)
                .hasMessageContaining("$.config: a dialect failed: IllegalStateException: odd");
    }
}
