package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.errors.MissingClassException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

@ExtendWith(InFramework.class)
class SamplePluginIT {

    private static final String ANTIRECTIFIER = "my_package>Antirectifier";

    @Test
    void itsClassesComeUpdateAndGoWithTheBundle(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        assertThatThrownBy(() -> keratin.makeRegistered(ANTIRECTIFIER))
                .isInstanceOf(MissingClassException.class);

        Bundle sample = keratin.installSample();
        sample.start();
        assertThat(keratin.makeRegistered(ANTIRECTIFIER).getClass().getSimpleName())
                .isEqualTo("Antirectifier");
        assertThat(
                        keratin.makeRegistered("my_package>ModifiedMeanSquaredError")
                                .getClass()
                                .getSimpleName())
                .isEqualTo("ModifiedMeanSquaredError");
        assertThat(
                        keratin.make(
                                "{\"class_name\": \"function\", \"config\": \"my_package>shifted_relu\", \"module\": \"builtins\"}"))
                .isNotNull();

        Class<?> before = keratin.makeRegistered(ANTIRECTIFIER).getClass();
        try (InputStream jar = Files.newInputStream(Keratin.sampleJar())) {
            sample.update(jar);
        }
        assertThat(keratin.makeRegistered(ANTIRECTIFIER).getClass()).isNotSameAs(before);

        sample.uninstall();
        assertThatThrownBy(() -> keratin.makeRegistered(ANTIRECTIFIER))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("last seen      org.keratin.sample 0.1.0")
                .hasMessageContaining("stopped ");
    }
}
