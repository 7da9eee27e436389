package org.keratin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** What bnd writes of the annotations, which is all that a framework sees of them at first. */
class ManifestTest {

    private static Attributes manifest() throws IOException, URISyntaxException {
        var classes = SignMomentum.class.getProtectionDomain().getCodeSource().getLocation();
        Path path = Path.of(classes.toURI()).resolve("META-INF/MANIFEST.MF");
        try (var in = Files.newInputStream(path)) {
            return new Manifest(in).getMainAttributes();
        }
    }

    @Test
    void offersEachClassUnderItsRegisteredName() throws Exception {
        assertThat(manifest().getValue("Provide-Capability"))
                .contains(
                        "class=\"org.keratin.sample.SignMomentum\";name=\"my_package>SignMomentum\"")
                .contains(
                        "class=\"org.keratin.sample.ShiftedRelu\";name=\"my_package>shifted_relu\"",
                        "class=\"org.keratin.sample.TwiceAndOne\";name=\"my_package>twice_and_one\"");
    }

    /** Without it, a framework would hide {@code @Flatten} and {@code @Default} from the core. */
    @Test
    void importsThePackageOfTheAnnotationsOnConfigRecords() throws Exception {
        assertThat(manifest().getValue("Import-Package")).contains("org.keratin.core.config;");
    }
}
