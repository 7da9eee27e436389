package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/**
 * Half a jar and half a model in {@code deploy/} are nothing; what is corrupt recovers when it is
 * replaced, and a corrupt model is told once.
 */
@Tag("bare")
class DeployIT {

    private static final int PARTS = Soak.count("parts", 4, 50);
    private static final byte[] GARBAGE =
            "that is neither a model nor a jar".repeat(50).getBytes(StandardCharsets.UTF_8);

    @Test
    void aJarIsInstalledWhenItIsWholeAndACorruptOneRecovers(@TempDir Path parent) throws Exception {
        byte[] jar =
                VersionedPlugin.of("plugin.deployed", "4.0.0", "it>Deployed").stream()
                        .readAllBytes();
        try (BareFramework framework =
                BareFramework.start(parent.resolve("cache"), DeployFolder.properties(parent))) {
            DeployFolder deploy = DeployFolder.in(parent, framework);
            for (int part = 1; part < PARTS; part++) {
                deploy.copyPart("plugin.jar", jar, part, PARTS);
                deploy.awaitLook();
                assertThat(deploy.find("plugin.deployed")).isNull();
                assertThat(names(deploy.probe())).doesNotContain("it>Deployed");
            }
            deploy.copyPart("plugin.jar", jar, PARTS, PARTS);
            Await.until("the whole is usable", () -> names(deploy.probe()).contains("it>Deployed"));

            Warnings warnings = Warnings.of("org.keratin.models");
            deploy.put("broken.jar", GARBAGE);
            deploy.awaitLook();
            deploy.awaitLook();
            assertThat(warnings.about("broken.jar")).as("it is told once").hasSize(1);
            deploy.put("plain.jar", new JarBuilder().file("some.txt", GARBAGE).build());
            deploy.awaitLook();
            deploy.awaitLook();
            assertThat(warnings.about("plain.jar"))
                    .singleElement()
                    .asString()
                    .contains("Bundle-SymbolicName");
            assertThat(warnings.about("marker")).as("bundles are not told").isEmpty();
            warnings.close();
            assertThat(BareFramework.ask(deploy.probe(), "refused").lines())
                    .filteredOn(line -> !line.contains("plugin.jar")) // its parts
                    .as("both are in the journal, once")
                    .satisfiesExactly(
                            broken -> assertThat(broken).contains("broken.jar", "expected a jar"),
                            plain -> assertThat(plain).contains("plain.jar", "expected a bundle"));
            assertThat(framework.context().getBundles())
                    .noneMatch(bundle -> bundle.getLocation().contains("broken"));
            byte[] mended =
                    VersionedPlugin.of("plugin.mended", "1.0.0", "it>Mended").stream()
                            .readAllBytes();
            deploy.put("broken.jar", mended);
            Await.until("it has recovered", () -> names(deploy.probe()).contains("it>Mended"));
        }
    }

    @Test
    void aModelServesWhenItIsWholeAndACorruptOneRecovers(@TempDir Path parent) throws Exception {
        byte[] model = Files.readAllBytes(Path.of("src/test/models/custom_objects.keras"));
        try (BareFramework framework =
                BareFramework.start(parent.resolve("cache"), DeployFolder.properties(parent))) {
            DeployFolder deploy = DeployFolder.in(parent, framework);
            Bundle probe = deploy.probe();
            for (int part = 1; part < PARTS; part++) {
                deploy.copyPart("half-2.keras", model, part, PARTS);
                deploy.awaitLook();
                awaitModels(probe, "model half 2 FAILED with a problem");
            }
            deploy.copyPart("half-2.keras", model, PARTS, PARTS);
            awaitModels(probe, "model half 2 READY");
            assertThat(BareFramework.ask(probe, "workAll")).isEqualTo("done");

            int before = failures(probe).size();
            deploy.put("half-2.keras", GARBAGE);
            awaitModels(probe, "model half 2 READY with a problem");
            deploy.put("bad.keras", GARBAGE);
            awaitModels(
                    probe, "model bad 0 FAILED with a problem\nmodel half 2 READY with a problem");
            deploy.awaitLook();
            deploy.awaitLook();
            assertThat(failures(probe).subList(before, failures(probe).size()))
                    .as("each is told once")
                    .hasSize(2);
            assertThat(BareFramework.ask(probe, "workAll"))
                    .as("the old one goes on")
                    .isEqualTo("a model is not ready");

            deploy.put("half-2.keras", model);
            deploy.put("bad.keras", model);
            awaitModels(probe, "model bad 0 READY\nmodel half 2 READY");
            assertThat(BareFramework.ask(probe, "workAll")).isEqualTo("done");
            deploy.remove("bad.keras");
            deploy.remove("half-2.keras");
            awaitModels(probe, "");
            Figures.tell(
                    "half copied files",
                    framework.context(),
                    "a jar and a model in %d parts, looked at between them: never half installed;"
                            + " corrupt ones told once, and well again when replaced",
                    PARTS);
        }
    }

    private static List<String> names(Bundle probe) throws Exception {
        return BareFramework.ask(probe, "state").lines().toList();
    }

    private static List<String> failures(Bundle probe) throws Exception {
        return BareFramework.ask(probe, "failures").lines().toList();
    }

    private static void awaitModels(Bundle probe, String expected) throws Exception {
        String[] last = new String[1];
        Await.until(
                () -> "the models are\n" + expected + "\nthey are\n" + last[0],
                () -> {
                    last[0] = BareFramework.ask(probe, "models");
                    return last[0].equals(expected);
                });
    }
}
