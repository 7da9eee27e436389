package org.keratin.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.FactoryException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.internal.engine.Samples.Broken;
import org.keratin.core.internal.engine.Samples.Full;
import org.keratin.core.internal.engine.Samples.Linear;
import org.keratin.core.internal.engine.Samples.Nest;
import org.keratin.core.internal.engine.Samples.Plain;
import org.keratin.core.internal.engine.Samples.Twice;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/**
 * Configs that describe objects: binding, defaults, checks, nesting, build and compile, and back.
 */
class ObjectsTest {

    private final World world =
            new World()
                    .with(
                            "samples",
                            List.of(
                                    Full.class,
                                    Linear.class,
                                    Twice.class,
                                    Plain.class,
                                    Nest.class,
                                    Broken.class));

    private Plain plain(String config) {
        return (Plain)
                world.make(
                        "{\"class_name\": \"Plain\", \"registered_name\": \"my_package>Plain\", \"config\": "
                                + config
                                + "}");
    }

    private Nest nest(String config) {
        return (Nest)
                world.make(
                        "{\"class_name\": \"Nest\", \"registered_name\": \"my_package>Nest\", \"config\": "
                                + config
                                + "}");
    }

    @Test
    void missingKeysHaveTheirDefaults() {
        assertThat(plain("{\"count\": 2}"))
                .isEqualTo(
                        new Plain(
                                2,
                                0.5,
                                true,
                                "same",
                                null,
                                DType.FLOAT32,
                                null,
                                List.of(1, 1),
                                null,
                                0.9,
                                null,
                                null));
    }

    @Test
    void everyTypeOfComponentIsBound() {
        assertThat(
                        plain(
                                "{\"count\": 3.0, \"rate\": 1, \"flag\": 0, \"padding\": \"valid\", \"limit\": 5, \"dtype\": \"int8\","
                                        + " \"shape\": [null, 2], \"strides\": [2], \"weights\": {\"a\": 1}, \"beta_1\": 0.5, \"note\": \"n\", \"legacy\": \"l\"}"))
                .isEqualTo(
                        new Plain(
                                3,
                                1,
                                false,
                                "valid",
                                5,
                                DType.INT8,
                                Shape.of(-1, 2),
                                List.of(2),
                                Map.of("a", 1.0),
                                0.5,
                                "n",
                                "l"));
    }

    @Test
    void whatIsWrittenIsTheRecordUnderPythonsNames() {
        assertThat(world.write(plain("{\"count\": 2, \"shape\": [null], \"legacy\": \"l\"}")))
                .isEqualTo(
                        "{\"module\":null,\"class_name\":\"Plain\",\"config\":{\"count\":2,\"rate\":0.5,\"flag\":true,\"padding\":\"same\","
                                + "\"limit\":null,\"dtype\":\"float32\",\"shape\":[null],\"strides\":[1,1],\"weights\":null,\"beta_1\":0.9},"
                                + "\"registered_name\":\"my_package>Plain\"}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{}`, `$.config.count: expected int, found nothing. Plain requires it`",
                "`{\"count\": null}`, `$.config.count: expected int, found null`",
                "`{\"count\": \"2\"}`, `$.config.count: expected int, found \"2\"`",
                "`{\"count\": 2.5}`, `$.config.count: expected int, found 2.5`",
                "`{\"count\": 5000000000}`, `$.config.count: expected int, found 5000000000`",
                "`{\"count\": 1, \"rate\": 1.5}`, `$.config.rate: expected float, at least 0, at most 1, found 1.5`",
                "`{\"count\": 1, \"rate\": NaN}`, `$.config.rate`",
                "`{\"count\": 1, \"padding\": \"causal\"}`, `$.config.padding: expected str, one of [same, valid], found \"causal\"`",
                "`{\"count\": 1, \"limit\": 0}`, `$.config.limit: expected int, at least 1, or null, found 0`",
                "`{\"count\": 1, \"dtype\": \"float99\"}`, `$.config.dtype: expected dtype, found \"float99\"`",
                "`{\"count\": 1, \"shape\": 3}`, `$.config.shape`",
                "`{\"count\": 1, \"shape\": [-2]}`, `$.config.shape[0]`",
                "`{\"count\": 1, \"strides\": [1, \"x\"]}`, `$.config.strides[1]: expected int, found \"x\"`",
                "`{\"count\": 1, \"weights\": {\"a\": []}}`, `$.config.weights.a: expected float`",
                "`{\"count\": 1, \"units\": 3}`, `$.config.units: unknown key. Plain knows [count, rate, flag, padding`",
                "`{\"count\": 13}`, `$.config.count: expected a number that brings luck, found 13`",
                "`[1]`, `$.config: expected a dict, found a list of 1 [1]`",
            })
    void whatIsNotAllowedIsRefusedWithPathFoundAndExpected(String config, String message) {
        assertThatThrownBy(() -> plain(config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theOrderOfKeysDoesNotMatter() {
        assertThat(plain("{\"note\": \"n\", \"beta_1\": 0.5, \"flag\": false, \"count\": 2}"))
                .isEqualTo(
                        plain("{\"count\": 2, \"flag\": false, \"beta_1\": 0.5, \"note\": \"n\"}"));
        assertThat(
                        world.make(
                                "{\"config\": {\"value\": 2}, \"registered_name\": null, \"build_config\": null,"
                                        + " \"class_name\": \"Full\", \"module\": \"keras.initializers\"}"))
                .isEqualTo(new Full(2));
    }

    @Test
    void keysNeedNotBeTheSameStrings() {
        Map<String, Object> own = Map.of(new String("value"), 2L);
        Map<String, Object> dict =
                Map.of(new String("class_name"), "Full", new String("config"), own);

        assertThat(world.engine.deserialize(dict)).isEqualTo(new Full(2));
    }

    @Test
    void aKeyThatNobodyKnowsIsRefusedWhereverItStands() {
        for (String config :
                List.of(
                        "{\"odd\": 1, \"count\": 2}",
                        "{\"count\": 2, \"odd\": 1, \"flag\": true}")) {
            assertThatThrownBy(() -> plain(config))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("$.config.odd: unknown key. Plain knows [count, rate,");
        }
    }

    @Test
    void keysBesideTheConfigThatMeanNothingAreLeftAlone() {
        assertThat(
                        world.make(
                                "{\"name\": \"f\", \"class_name\": \"Full\", \"inbound_nodes\": [], \"config\": {}}"))
                .isEqualTo(new Full(1));
    }

    @Test
    void nestedObjectsAreMadeFromDictsAndNames() {
        Nest nest =
                nest(
                        "{\"name\": \"n\", \"initializer\": {\"module\": \"keras.initializers\", \"class_name\": \"Full\", \"config\": {\"value\": 2}},"
                                + " \"activation\": {\"class_name\": \"function\", \"config\": \"my_package>twice\", \"module\": \"builtins\"},"
                                + " \"more\": [\"full\", \"Full\", {\"class_name\": \"Full\", \"config\": {}}],"
                                + " \"raw\": {\"class_name\": \"os\", \"config\": {}}}");

        assertThat(nest.config.initializer()).isEqualTo(new Full(2));
        assertThat(nest.config.activation()).isInstanceOf(Twice.class);
        assertThat(nest.config.more()).containsExactly(new Full(1), new Full(1), new Full(1));
        assertThat(nest.config.raw()).isEqualTo(Map.of("class_name", "os", "config", Map.of()));
    }

    @Test
    void defaultsThatAreNamesAreLookedUp() {
        Nest nest = nest("{}");

        assertThat(nest.config.initializer()).isEqualTo(new Full(1));
        assertThat(nest.config.activation()).isInstanceOf(Linear.class);
        assertThat(nest.config.options().trainable()).isTrue();
    }

    @Test
    void aNullActivationIsLinear() {
        assertThat(nest("{\"activation\": null}").config.activation()).isInstanceOf(Linear.class);
    }

    @Test
    void builtInActivationsAreWrittenByNameCustomOnesAsFunctions() {
        assertThat(world.write(nest("{\"activation\": \"linear\"}")))
                .contains("\"activation\":\"linear\"");
        assertThat(world.write(nest("{\"activation\": \"my_package>twice\"}")))
                .contains(
                        "\"activation\":{\"module\":\"builtins\",\"class_name\":\"function\",\"config\":\"my_package>twice\",\"registered_name\":\"function\"}");
    }

    @Test
    void whatTheObjectMadeUpItselfIsWritten() {
        assertThat(world.write(nest("{}")))
                .contains("\"config\":{\"name\":\"nest_1\",\"trainable\":true");
    }

    @Test
    void theRoundTripGivesAnEqualConfig() {
        String json =
                world.write(
                        nest(
                                "{\"name\": \"n\", \"anything\": [{\"class_name\": \"Full\", \"config\": {\"value\": 3}}, {\"a\": 1}]}"));

        assertThat(world.write(world.make(json))).isEqualTo(json);
    }

    @Test
    void anObjectOfTheWrongTypeIsRefused() {
        assertThatThrownBy(
                        () ->
                                nest(
                                        "{\"initializer\": {\"class_name\": \"Plain\", \"registered_name\": \"my_package>Plain\", \"config\": {\"count\": 1}}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "$.config.initializer: expected Initializer, found my_package>Plain");
        assertThatThrownBy(() -> nest("{\"initializer\": 3}"))
                .hasMessageContaining(
                        "$.config.initializer: expected Initializer (a config or a name), found 3");
        assertThatThrownBy(() -> world.engine.deserialize(world.read("3"), Initializer.class))
                .isInstanceOf(ConfigException.class);
    }

    @Test
    void buildAndCompileConfigsAreHandedOver() {
        Nest nest =
                (Nest)
                        world.make(
                                "{\"class_name\": \"Nest\", \"registered_name\": \"my_package>Nest\", \"config\": {}, \"build_config\": {\"input_shape\": [null, 2]},"
                                        + " \"compile_config\": {\"loss\": \"mse\", \"init\": {\"class_name\": \"Full\", \"config\": {}}}}");

        assertThat(nest.built).isEqualTo(Map.of("input_shape", java.util.Arrays.asList(null, 2L)));
        assertThat(nest.compiled).isEqualTo(Map.of("loss", "mse", "init", new Full(1)));
        assertThat(world.write(nest))
                .contains("\"build_config\":{\"input_shape\":[null,2]}")
                .contains("\"compile_config\":{\"loss\":\"mse\"");
    }

    @Test
    void aFailingBuildTellsItsPlace() {
        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"class_name\": \"Nest\", \"registered_name\": \"my_package>Nest\", \"config\": {}, \"build_config\": {\"bad\": 1}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.build_config.bad: expected nothing bad, found 1");
    }

    @Test
    void objectsThatShareAnIdAreOneObject() {
        List<?> both =
                (List<?>)
                        world.make(
                                "[{\"class_name\": \"Nest\", \"registered_name\": \"my_package>Nest\", \"config\": {}, \"shared_object_id\": 7},"
                                        + " {\"class_name\": \"Nest\", \"registered_name\": \"my_package>Nest\", \"config\": {}, \"shared_object_id\": 7},"
                                        + " {\"class_name\": \"Nest\", \"registered_name\": \"my_package>Nest\", \"config\": {}, \"shared_object_id\": 8}]");

        assertThat(both.get(0)).isSameAs(both.get(1));
        assertThat(both.get(0)).isNotSameAs(both.get(2));
    }

    @Test
    void aSharedIdOfAnotherClassIsRefused() {
        assertThatThrownBy(
                        () ->
                                world.make(
                                        "[{\"class_name\": \"Full\", \"config\": {}, \"shared_object_id\": 7},"
                                                + " {\"class_name\": \"Plain\", \"registered_name\": \"my_package>Plain\", \"config\": {\"count\": 1}, \"shared_object_id\": 7}]"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "$[1].shared_object_id: expected the id of a Plain, found that of a Full");
    }

    @Test
    void aClassThatFailsHurtsOnlyItsCallAndIsNamed() {
        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"class_name\": \"Broken\", \"registered_name\": \"my_package>Broken\", \"config\": {}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("out of order");
        assertThat(plain("{\"count\": 1}").count()).isEqualTo(1);
    }

    @Test
    void aFactoryByHandGetsNestedObjectsMade() {
        world.withFactory("acme>Pair", config -> (KerasObject) config.get("first"));

        assertThat(
                        world.make(
                                "{\"class_name\": \"Pair\", \"registered_name\": \"acme>Pair\", \"config\": {\"first\": {\"class_name\": \"Full\", \"config\": {\"value\": 4}}}}"))
                .isEqualTo(new Full(4));
    }

    @Test
    void aFactoryByHandThatFailsIsNamed() {
        world.withFactory(
                        "acme>Bad",
                        config -> {
                            throw new ClassCastException("bad luck");
                        })
                .withFactory("acme>None", config -> null);

        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"class_name\": \"Bad\", \"registered_name\": \"acme>Bad\", \"config\": {}}"))
                .isInstanceOf(FactoryException.class)
                .hasMessage(
                        "$.config: acme>Bad from by.hand 1.0.0 failed: ClassCastException: bad luck");
        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"class_name\": \"None\", \"registered_name\": \"acme>None\", \"config\": {}}"))
                .isInstanceOf(FactoryException.class)
                .hasMessageContaining("made nothing");
    }

    @Test
    void aFactoryByHandThatTellsItsParametersRefusesOthers() {
        world.withFactory(
                "acme>Strict",
                new ClassFactory() {
                    @Override
                    public KerasObject create(Map<String, Object> config) {
                        return new Full((Double) config.get("value"));
                    }

                    @Override
                    public java.util.Optional<List<Parameter>> parameters() {
                        return java.util.Optional.of(List.of(Parameter.required("value", "float")));
                    }
                });

        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"class_name\": \"Strict\", \"registered_name\": \"acme>Strict\", \"config\": {\"values\": 1.0}}"))
                .hasMessageContaining("$.config.values: unknown key. Strict knows [value]");
        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"class_name\": \"Strict\", \"registered_name\": \"acme>Strict\", \"config\": {}}"))
                .hasMessageContaining("$.config.value: expected float, found nothing");
    }
}
