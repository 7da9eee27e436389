package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.UnsafeConfigException;

class ForeignLayerTest {

    @Test
    void refusesLayersOfOtherFrameworksByName() {
        Map<String, Object> missing =
                Map.of("module", "my", "class_name", "Net", "config", Map.of());
        assertThatThrownBy(() -> make("JaxLayer", "call_fn", missing))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("$.config.call_fn: a function of JAX");
        assertThatThrownBy(() -> make("FlaxLayer", "module", missing))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("$.config.module: a module of Flax");
        assertThatThrownBy(() -> make("TFSMLayer", "filepath", "/tmp/model"))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("$.config.filepath: the path of a SavedModel");
        assertThatThrownBy(() -> make("TorchModuleWrapper", "module", "UEsDBA=="))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("$.config.module: a pickled module of PyTorch");
    }
}
