package org.keratin.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.shell.Printed;

class ConfigTreeTest {

    private static String tree(String json) {
        Object config = KeratinRuntime.create().json().read(json);
        return Printed.by(out -> new ConfigTree(out).print(config));
    }

    @Test
    void printsAnObjectALineAndItsKeysBelow() {
        assertThat(
                        tree(
                                """
                                {"module": "keras.optimizers", "class_name": "Adam", "registered_name": null,
                                 "config": {"name": "adam", "beta_1": 0.9, "clipnorm": null,
                                  "learning_rate": {"module": "keras.optimizers.schedules",
                                   "class_name": "CosineDecay", "registered_name": null,
                                   "config": {"decay_steps": 10, "name": "c"}}}}
                                """))
                .isEqualTo(
                        """
                        keras.optimizers.Adam "adam"
                          beta_1: 0.9
                          clipnorm: null
                          learning_rate: keras.optimizers.schedules.CosineDecay "c"
                            decay_steps: 10
                        """);
    }

    @Test
    void printsLayersWithWhereTheirInputsComeFrom() {
        assertThat(
                        tree(
                                """
                                {"module": "keras", "class_name": "Functional", "registered_name": null,
                                 "config": {"name": "m", "layers": [
                                  {"module": "keras.layers", "class_name": "ReLU", "registered_name": null,
                                   "name": "r", "config": {"name": "r"}, "inbound_nodes": [
                                    {"args": [{"class_name": "__keras_tensor__",
                                      "config": {"shape": [null], "keras_history": ["in", 0, 0]}}]}]}]}}
                                """))
                .isEqualTo(
                        """
                        keras.Functional "m"
                          layers:
                            0: keras.layers.ReLU "r" <- in
                        """);
    }

    @Test
    void namesRegisteredClassesAndFunctions() {
        assertThat(
                        tree(
                                """
                                {"module": null, "class_name": "Anti", "registered_name": "my_package>Anti",
                                 "config": {"activation": {"module": "builtins", "class_name": "function",
                                  "config": "relu", "registered_name": "function"}},
                                 "build_config": {"input_shape": [null, 3]}}
                                """))
                .isEqualTo(
                        """
                        my_package>Anti
                          activation: relu
                          build_config: {input_shape: [null, 3]}
                        """);
    }

    @Test
    void printsWhatIsNoObject() {
        assertThat(tree("[1, 2]")).isEqualTo("[1, 2]\n");
        assertThat(
                        tree(
                                """
                                {"a": [{"class_name": "A", "config": {"k": "v"}}], "b": 1}
                                """))
                .isEqualTo(
                        """
                        a:
                          0: A
                            k: "v"
                        b: 1
                        """);
    }
}
