package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.losses.Loss;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;

@ExtendWith(InFramework.class)
class ServicesIT {

    @Test
    void aConfigBecomesAnObjectThatComputes(BundleContext context) {
        Object loss =
                new Keratin(context)
                        .make(
                                "{\"module\": \"keras.losses\", \"class_name\": \"MeanSquaredError\", \"config\": {}, \"registered_name\": null}");

        Tensor result =
                ((Loss) loss)
                        .apply(
                                Tensor.of(new float[] {1, 2}, 1, 2),
                                Tensor.of(new float[] {3, 2}, 1, 2),
                                null,
                                CpuOps.instance());

        assertThat(result.doubleAt(0)).isEqualTo(2.0);
    }

    @Test
    void theAdamOfKerasDocumentationIsReadAndWrittenInTodaysForm(BundleContext context) {
        Keratin keratin = new Keratin(context);

        Object adam =
                keratin.make(
                        "{\"class_name\": \"Adam\", \"config\": {\"amsgrad\": false, \"beta_1\": 0.8999999761581421, \"beta_2\": 0.9990000128746033,"
                                + " \"decay\": 0.0, \"epsilon\": 1e-07, \"learning_rate\": 0.0010000000474974513, \"name\": \"Adam\"},"
                                + " \"module\": \"keras.optimizers\", \"registered_name\": null}");

        assertThat(adam).isInstanceOf(Optimizer.class);
        Map<?, ?> config = (Map<?, ?>) ((Map<?, ?>) keratin.serialize(adam)).get("config");
        assertThat(config.get("learning_rate")).isEqualTo(0.0010000000474974513);
        assertThat(config.get("beta_1")).isEqualTo(0.8999999761581421);
        assertThat(config.containsKey("decay")).isFalse();
    }

    @Test
    void errorsTellPathFoundAndExpected(BundleContext context) {
        Keratin keratin = new Keratin(context);

        assertThatThrownBy(
                        () ->
                                keratin.make(
                                        "{\"module\": \"keras.losses\", \"class_name\": \"Huber\", \"config\": {\"delta\": \"x\"}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.config.delta: expected float");
        assertThatThrownBy(() -> keratin.makeRegistered("my_package>Antirectifier"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining(
                        "install a bundle that provides keras.object;name=\"my_package>Antirectifier\"");
    }

    @Test
    void gsonIsInNoExportedPackage(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.keratin.")) {
                for (BundleCapability exported :
                        bundle.adapt(BundleWiring.class).getCapabilities("osgi.wiring.package")) {
                    assertThat(exported.getDirectives().getOrDefault("uses", ""))
                            .doesNotContain("gson");
                    assertThat((String) exported.getAttributes().get("osgi.wiring.package"))
                            .doesNotContain("internal")
                            .doesNotContain("gson");
                }
            }
        }
    }
}
