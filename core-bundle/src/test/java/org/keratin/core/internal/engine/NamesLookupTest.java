package org.keratin.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
import org.keratin.core.Rewrite;
import org.keratin.core.activations.Activation;
import org.keratin.core.catalogue.Refusal;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.errors.UnsafeConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.internal.engine.Samples.Full;
import org.keratin.core.internal.engine.Samples.Linear;
import org.keratin.core.internal.engine.Samples.Nest;
import org.keratin.core.internal.engine.Samples.Plain;
import org.keratin.core.internal.engine.Samples.Twice;

/** How names are looked up, and what is said of those that are missing. */
class NamesLookupTest {

    private final World world =
            new World()
                    .with(
                            "samples",
                            List.of(
                                    Full.class,
                                    Linear.class,
                                    Twice.class,
                                    Plain.class,
                                    Nest.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"module\": \"keras.initializers\", \"class_name\": \"Full\", \"config\": {}, \"registered_name\": null}",
                "{\"module\": \"keras.initializers\", \"class_name\": \"full\", \"config\": {}}",
                "{\"module\": \"keras.src.initializers.constant_initializers\", \"class_name\": \"Full\", \"config\": {}, \"registered_name\": \"Full\"}",
                "{\"module\": \"keras.src.backend.torch.initializers.torch_full\", \"class_name\": \"Full\", \"config\": {}}",
                "{\"module\": \"tensorflow.keras.initializers\", \"class_name\": \"Full\", \"config\": {}}",
                "{\"class_name\": \"Full\", \"config\": {}}",
                "{\"module\": null, \"class_name\": \"Full\", \"config\": null}",
            })
    void aBuiltInIsFoundByPublicAndPrivateModulesAndWithout(String json) {
        assertThat(world.make(json)).isEqualTo(new Full(1));
    }

    @Test
    void aRegisteredNameThatResolvesMakesModuleAndClassNameIrrelevant() {
        assertThat(
                        world.make(
                                "{\"module\": \"anything.at.all\", \"class_name\": \"Whatever\", \"registered_name\": \"my_package>Plain\", \"config\": {\"count\": 1}}"))
                .isInstanceOf(Plain.class);
    }

    @Test
    void aBuiltInWithAForeignRegisteredNameIsRefused() {
        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"module\": \"keras.initializers\", \"class_name\": \"Full\", \"registered_name\": \"my_pkg>Evil\", \"config\": {}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "$.registered_name: expected null for the built-in keras.initializers.Full");
    }

    @Test
    void functionsAreFoundByModuleByBareNameAndByPackage() {
        assertThat(
                        world.make(
                                "{\"class_name\": \"function\", \"config\": \"linear\", \"module\": \"keras.activations\"}"))
                .isInstanceOf(Linear.class);
        assertThat(
                        world.make(
                                "{\"class_name\": \"function\", \"config\": \"linear\", \"module\": \"builtins\", \"registered_name\": \"function\"}"))
                .isInstanceOf(Linear.class);
        assertThat(
                        world.make(
                                "{\"class_name\": \"function\", \"config\": \"my_package>twice\", \"module\": \"somewhere\"}"))
                .isInstanceOf(Twice.class);
    }

    @Test
    void aBareFunctionNameOfKeras36IsFoundInItsPackage() {
        assertThat(
                        world.make(
                                "{\"class_name\": \"function\", \"config\": \"twice\", \"module\": \"builtins\", \"registered_name\": \"function\"}"))
                .isInstanceOf(Twice.class);
    }

    @Test
    void customObjectsOfACallServeItAloneAndGoFirst() {
        DeserializeOptions options =
                DeserializeOptions.DEFAULT
                        .withCustomObject("Mine", Full.class)
                        .withCustomObject("double_it", new Twice());

        assertThat(world.make("{\"class_name\": \"Mine\", \"config\": {\"value\": 2}}", options))
                .isEqualTo(new Full(2));
        assertThat(
                        world.make(
                                "{\"module\": null, \"class_name\": \"X\", \"registered_name\": \"Mine\", \"config\": {}}",
                                options))
                .isEqualTo(new Full(1));
        assertThat(world.make("\"double_it\"", options)).isInstanceOf(Twice.class);
        assertThat(
                        world.make(
                                "{\"class_name\": \"function\", \"config\": \"double_it\", \"module\": \"builtins\"}",
                                options))
                .isInstanceOf(Twice.class);
        assertThatThrownBy(() -> world.make("{\"class_name\": \"Mine\", \"config\": {}}"))
                .isInstanceOf(MissingClassException.class);
    }

    @Test
    void aCustomObjectThatIsNoneIsRefused() {
        DeserializeOptions options = DeserializeOptions.DEFAULT.withCustomObject("Mine", "text");

        assertThatThrownBy(() -> world.make("{\"class_name\": \"Mine\", \"config\": {}}", options))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected a class that is a KerasObject");
    }

    @Test
    void identifiersAreFoundForTheTypeThatIsExpected() {
        assertThat(world.engine.deserialize("filled", Initializer.class)).isEqualTo(new Full(1));
        assertThat(world.engine.deserialize("linear", Activation.class)).isInstanceOf(Linear.class);
        assertThatThrownBy(() -> world.engine.deserialize("linear", Initializer.class))
                .isInstanceOf(MissingClassException.class);
    }

    @Test
    void oneErrorListsEveryMissingNameBeforeAnythingIsMade() {
        String json =
                "{\"class_name\": \"Outer\", \"registered_name\": \"acme>Outer\", \"config\": {"
                        + "\"a\": {\"class_name\": \"function\", \"config\": \"acme>f\", \"module\": \"builtins\"},"
                        + "\"b\": [{\"class_name\": \"Nest\", \"registered_name\": \"my_package>Nest\","
                        + " \"config\": {\"name\": \"n\", \"initializer\": {\"class_name\": \"FullInit\", \"registered_name\": \"acme>FullInit\", \"config\": {}}}}]}}";

        assertThatThrownBy(() -> world.make(json))
                .isInstanceOfSatisfying(
                        MissingClassException.class,
                        e -> {
                            assertThat(e.missing())
                                    .extracting(MissingClassException.Missing::name)
                                    .containsExactly("acme>f", "acme>FullInit", "acme>Outer");
                            assertThat(e.missing().get(1).path())
                                    .isEqualTo("$.config.b[0].config.initializer");
                            assertThat(e.missing().get(1).askedForBy())
                                    .contains("my_package>Nest \"n\"");
                            assertThat(e.missing().get(1).nearest())
                                    .contains("keras.initializers.Full");
                        });
    }

    @Test
    void whoUsedToProvideANameIsRemembered() {
        world.registry.remove("samples");

        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"class_name\": \"Plain\", \"registered_name\": \"my_package>Plain\", \"config\": {}}"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("last seen      samples 1.2.0, stopped ");

        world.with("samples", List.of(Plain.class));
        assertThat(
                        world.make(
                                "{\"class_name\": \"Plain\", \"registered_name\": \"my_package>Plain\", \"config\": {\"count\": 1}}"))
                .isInstanceOf(Plain.class);
    }

    @Test
    void aNameOfABundleThatIsNotTrustedIsToldSo() {
        ObjectName name = ObjectName.registered("acme>X");
        Refusal refusal =
                new Refusal("com.acme", "1.0.0", List.of("acme>X"), "no rule is about it");
        world.registry.refuse("source", name, refusal);

        assertThatThrownBy(
                        () ->
                                world.make(
                                        "{\"class_name\": \"X\", \"registered_name\": \"acme>X\", \"config\": {}}"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining(
                        "refused        com.acme 1.0.0 is not trusted: no rule is about it")
                .hasMessageContaining("let the trust policy allow it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"module\": \"os\", \"class_name\": \"function\", \"config\": \"getcwd\"}",
                "{\"module\": \"builtins\", \"class_name\": \"function\", \"config\": \"eval\"}",
                "{\"module\": \"java.lang\", \"class_name\": \"Runtime\", \"config\": {}}",
                "{\"class_name\": \"java.lang.String\", \"config\": {}}",
                "{\"class_name\": \"org.keratin.core.internal.engine.Samples$Plain\", \"config\": {\"count\": 1}}",
                "{\"class_name\": \"__import__\", \"config\": {}}",
                "{\"module\": \"keras.a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z\", \"class_name\": \"Full\", \"config\": {}}",
            })
    void aStringOfAConfigNeverLoadsAnything(String json) {
        assertThatThrownBy(() -> world.make(json)).isInstanceOf(MissingClassException.class);
    }

    @Test
    void aLambdaIsRefusedInSafeModeWhateverIsRegistered() {
        String json = "{\"class_name\": \"__lambda__\", \"config\": {\"value\": \"4wAAAA==\"}}";
        DeserializeOptions options =
                DeserializeOptions.DEFAULT.withLambdaSubstitute("x", new Twice());

        assertThatThrownBy(() -> world.make(json, options))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("a Python lambda, which never runs here")
                .hasMessageContaining("withLambdaSubstitute");
    }

    @Test
    void aSubstituteStandsForALambdaByItsHashOrItsLayersName() {
        String lambda = "{\"class_name\": \"__lambda__\", \"config\": {\"value\": \"4wAAAA==\"}}";
        String hash = PythonCode.hash(Map.of("value", "4wAAAA=="));
        KerasFunction twice = new Twice();
        DeserializeOptions unsafe = DeserializeOptions.DEFAULT.withSafeMode(false);

        assertThatThrownBy(() -> world.make(lambda, unsafe))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining(hash);
        assertThat(world.make(lambda, unsafe.withLambdaSubstitute(hash, twice))).isSameAs(twice);
        Nest nest =
                (Nest)
                        world.make(
                                "{\"class_name\": \"Nest\", \"registered_name\": \"my_package>Nest\", \"config\": {\"name\": \"scaler\", \"anything\": "
                                        + lambda
                                        + "}}",
                                unsafe.withLambdaSubstitute("scaler", twice));
        assertThat(nest.config.anything()).isSameAs(twice);
    }

    @Test
    void theHashOfALambdaIsThatOfItsCodeHoweverItIsWritten() {
        assertThat(PythonCode.hash(List.of("4wAA\nAA==\n", "x", "y")))
                .isEqualTo(PythonCode.hash("4wAAAA=="))
                .isEqualTo(PythonCode.hash(Map.of("code", "4wAAAA==")));
    }

    @Test
    void dialectsRewriteAndEveryRewriteIsTold() {
        world.withDialect(
                (config, target, log) -> {
                    if (!(config instanceof Map<?, ?> map) || !map.containsKey("val")) {
                        return config;
                    }
                    log.rewritten("val", "read as value");
                    return Map.of("value", map.get("val"));
                });

        var told = world.makeAndTell("[{\"class_name\": \"Full\", \"config\": {\"val\": 3}}]");

        assertThat(told.object()).isEqualTo(List.of(new Full(3)));
        assertThat(told.rewrites())
                .containsExactly(new Rewrite("$[0].config.val", "read as value", false));
    }
}
