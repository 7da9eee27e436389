package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.tensor.Tensor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A model and its plug-in in Karaf's own {@code deploy/}: waiting, ready, upgraded, waiting. */
@ExtendWith(InFramework.class)
class KarafDeployIT {

    private static final String MODEL = "karaf_deployed";
    private static final String MISSING = "my_package>Antirectifier";

    private final Path deploy = Path.of(System.getProperty("karaf.base", "."), "deploy");

    /** Puts a whole file in at once. */
    private void put(String name, byte[] content) throws IOException {
        Path whole = Files.createTempFile(deploy.getParent(), "whole", null);
        Files.write(whole, content);
        Files.move(
                whole,
                deploy.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The sample plug-in, as if it were another version. */
    private static byte[] sample(String version) throws IOException {
        JarBuilder jar = new JarBuilder();
        try (InputStream file = Files.newInputStream(Keratin.sampleJar());
                JarInputStream from = new JarInputStream(file)) {
            from.getManifest()
                    .getMainAttributes()
                    .forEach((key, value) -> jar.header(key.toString(), value.toString()));
            for (var entry = from.getNextJarEntry();
                    entry != null;
                    entry = from.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    jar.file(entry.getName(), from.readAllBytes());
                }
            }
        }
        return jar.header("Bundle-Version", version).build();
    }

    private static void models(KarafShell shell, String... words) throws Exception {
        String[] last = new String[1];
        Await.until(
                () -> "keras:models tells " + Arrays.toString(words) + ", it tells " + last[0],
                () -> {
                    last[0] = shell.run("keras:models");
                    return Arrays.stream(words).allMatch(last[0]::contains);
                });
    }

    private static Bundle bundle(BundleContext context, String version) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> "org.keratin.sample".equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getVersion().toString().equals(version))
                .findFirst()
                .orElse(null);
    }

    @Test
    void aModelFollowsItsPluginInTheDeployFolder(BundleContext context) throws Exception {
        assumeTrue(System.getProperty("karaf.base") != null, "in Karaf only");
        KarafShell shell = new KarafShell(context);
        Files.createDirectories(deploy);
        put(MODEL + ".keras", Files.readAllBytes(Path.of("src/test/models/custom_objects.keras")));
        models(shell, MODEL, "WAITING", MISSING);

        put("sample.jar", sample("1.0.0"));
        models(shell, MODEL, "READY", "org.keratin.sample 1.0.0");

        ModelService model =
                new Keratin(context).service(ModelServices.class).find(MODEL).orElseThrow();
        Tensor input = Tensor.of(new float[6], 1, 6);
        AtomicBoolean end = new AtomicBoolean();
        AtomicLong answers = new AtomicLong();
        CompletableFuture<Void> loop =
                CompletableFuture.runAsync(
                        () -> {
                            while (!end.get()) {
                                assertThat(model.predict(input).shape().dim(0)).isEqualTo(1);
                                answers.incrementAndGet();
                            }
                        });
        try {
            put("sample.jar", sample("1.1.0"));
            models(shell, MODEL, "READY", "org.keratin.sample 1.1.0");
            long before = answers.get();
            Await.until("it goes on answering", () -> loop.isDone() || answers.get() > before);
        } finally {
            end.set(true);
        }
        loop.get();
        assertThat(bundle(context, "1.0.0")).as("it was replaced").isNull();

        Files.delete(deploy.resolve("sample.jar"));
        models(shell, MODEL, "WAITING", MISSING);
        Files.delete(deploy.resolve(MODEL + ".keras"));
        Await.until("the model is gone", () -> !shell.run("keras:models").contains(MODEL));
    }
}
