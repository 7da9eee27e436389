package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.errors.MissingClassException;
import org.keratin.files.FileFormat;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFiles;
import org.keratin.tensor.Tensor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

@ExtendWith(InFramework.class)
class ModelFilesIT {

    // Needs the classes of the sample bundle.
    private static final Path CUSTOM = Path.of("src", "test", "models", "custom_objects.keras");

    @Test
    void aModelLoadsOnceTheBundleOfItsClassesIsThere(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        ModelFiles files = keratin.service(ModelFiles.class);
        assertThatThrownBy(() -> files.load(CUSTOM))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("my_package>Antirectifier");

        Bundle sample = keratin.installSample();
        sample.start();
        LoadedModel loaded = files.load(CUSTOM);
        assertThat(loaded.format()).isEqualTo(FileFormat.KERAS);
        assertThat(loaded.warnings()).isEmpty();
        Tensor predicted = loaded.model().predict(Tensor.of(new float[12], 2, 6));
        assertThat(predicted.shape().dim(0)).isEqualTo(2);

        sample.uninstall();
    }

    @Test
    void nothingIsLogged(BundleContext context) {
        ModelFiles files = new Keratin(context).service(ModelFiles.class);
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            files.weights(CUSTOM, org.keratin.files.FileLimits.DEFAULT);
        } finally {
            System.setErr(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void itsLibrariesStayWithinTheBundle(BundleContext context) {
        ModelFiles files = new Keratin(context).service(ModelFiles.class);
        Bundle bundle = FrameworkUtil.getBundle(files.getClass());
        assertThat(bundle.getHeaders().get("Export-Package")).doesNotContain("jhdf");
        assertThat(bundle.getHeaders().get("Import-Package"))
                .doesNotContain("slf4j")
                .doesNotContain("jhdf");
    }
}
