package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.optimizers.Steps.named;
import static org.keratin.keras.optimizers.Steps.vector;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerOptions;

class OptimizerMapTest {

    private static final Optimizer ONE = sgd("one");
    private static final Optimizer TWO = sgd("two");
    private static final Optimizer OTHER = sgd("other");

    private static SGD sgd(String name) {
        return new SGD(new SGD.Config(OptimizerOptions.of(1).named(name), 0, false));
    }

    private static Optimizer find(Map<String, Optimizer> map, String path) {
        return new OptimizerMap(OTHER, map).optimizerFor(named(path, vector(1)));
    }

    @Test
    void findsByPathFirst() {
        Map<String, Optimizer> map = Map.of("encoder/kernel", ONE, "encoder/.*", TWO);
        assertThat(find(map, "encoder/kernel")).isSameAs(ONE);
        assertThat(find(map, "encoder/bias")).isSameAs(TWO);
        assertThat(find(map, "my/encoder/bias")).isSameAs(OTHER);
        assertThat(find(null, "encoder/kernel")).isSameAs(OTHER);
    }

    @Test
    void refusesTwoExpressionsForOneVariable() {
        assertThatThrownBy(() -> find(Map.of("e.*", ONE, ".*r", TWO), "encoder"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected one optimizer for encoder");
    }

    @Test
    void refusesAnEntryWithoutOptimizer() {
        Map<String, Optimizer> map = new java.util.HashMap<>();
        map.put("encoder", null);
        assertThatThrownBy(() -> new OptimizerMap(OTHER, map))
                .isInstanceOf(ConfigException.class)
                .hasMessage("optimizer_map: expected an optimizer for \"encoder\", found null");
    }
}
