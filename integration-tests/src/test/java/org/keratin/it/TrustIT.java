package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.catalogue.Refusal;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.trust.Identity;
import org.keratin.it.plugin.Marker;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Whose classes are taken, by policies of all kinds. */
@ExtendWith(InFramework.class)
class TrustIT {

    private static final String PROPERTY = "org.keratin.trust";
    private static final String KERAS = "name=org.keratin.keras\n";

    /** What a test does under a policy. */
    private interface Work {

        void run() throws Exception;
    }

    private static byte[] plugin(String version) throws IOException {
        return PluginBundle.of("plugin.trusted", version)
                .publish("it>Trusted", Marker.class)
                .stream()
                .readAllBytes();
    }

    private static Bundle start(BundleContext context, byte[] jar) throws BundleException {
        String location = "test:trusted:" + System.nanoTime();
        Bundle bundle = context.installBundle(location, new ByteArrayInputStream(jar));
        bundle.start();
        return bundle;
    }

    /** Starts the core anew with a policy, and without one in the end. */
    private static void under(BundleContext context, String policy, Work work) throws Exception {
        // The policy of Karaf would be that of all tests there.
        assumeTrue(System.getProperty("karaf.base") == null, "not in Karaf");
        Path file = Files.createTempFile("trust", ".policy");
        Files.writeString(file, policy);
        System.setProperty(PROPERTY, file.toString());
        Bundle core = new Keratin(context).bundle("org.keratin.core");
        try {
            core.stop();
            core.start();
            work.run();
        } finally {
            System.clearProperty(PROPERTY);
            Files.delete(file);
            core.stop();
            core.start();
        }
    }

    private static void assertTaken(BundleContext context, byte[] jar) throws Exception {
        Bundle bundle = start(context, jar);
        Keratin keratin = new Keratin(context);
        assertThat(keratin.makeRegistered("it>Trusted")).hasToString("Marker[value=1]");
        assertThat(keratin.catalogue().refused()).isEmpty();
        bundle.uninstall();
    }

    private static void assertRefused(BundleContext context, byte[] jar, String reason)
            throws Exception {
        Bundle bundle = start(context, jar);
        Keratin keratin = new Keratin(context);
        assertThatThrownBy(() -> keratin.makeRegistered("it>Trusted"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("refused        plugin.trusted ")
                .hasMessageContaining(" is not trusted: ")
                .hasMessageContaining(reason);
        assertThat(keratin.catalogue().refused())
                .singleElement()
                .satisfies(
                        refusal -> {
                            assertThat(refusal.names()).containsExactly("it>Trusted");
                            assertThat(refusal.reason()).contains(reason);
                        });
        bundle.uninstall();
        assertThat(keratin.catalogue().refused()).isEmpty();
    }

    /** A jar with the same files, packed otherwise; one of them may be another. */
    private static byte[] repacked(byte[] jar, String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            to.setLevel(0);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] file = from.readAllBytes();
                if (!entry.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(file);
                    to.closeEntry();
                }
            }
            if (name != null) {
                to.putNextEntry(new ZipEntry(name));
                to.write(content.getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void onlyBundlesThatARuleIsAboutAreTaken(BundleContext context) throws Exception {
        under(
                context,
                KERAS,
                () -> {
                    assertRefused(context, plugin("1.0.0"), "no rule of ");
                    assertThat(
                                    new Keratin(context)
                                            .make(
                                                    "{\"module\": \"keras.regularizers\", \"class_name\": \"L2\", \"config\": {}}"))
                            .isNotNull();
                });
        assertTaken(context, plugin("1.0.0"));
    }

    @Test
    void aNameAndARangeOfVersions(BundleContext context) throws Exception {
        under(
                context,
                KERAS + "name=plugin.trusted version=[1,2)",
                () -> {
                    assertTaken(context, plugin("1.5.0"));
                    assertRefused(context, plugin("2.0.0"), "its version is not in [1,2)");
                    Bundle bundle = start(context, plugin("1.0.0"));
                    bundle.update(new ByteArrayInputStream(plugin("2.0.0")));
                    assertThat(new Keratin(context).catalogue().refused())
                            .extracting(Refusal::version)
                            .containsExactly("2.0.0");
                    bundle.update(new ByteArrayInputStream(plugin("1.1.0")));
                    assertThat(new Keratin(context).makeRegistered("it>Trusted")).isNotNull();
                    bundle.uninstall();
                });
    }

    @Test
    void aDigest(BundleContext context) throws Exception {
        byte[] jar = plugin("1.0.0");
        Path file = Files.createTempFile("trusted", ".jar");
        Files.write(file, jar);
        String digest = Identity.ofJar(file).digest();
        Files.delete(file);
        under(
                context,
                KERAS + "digest=" + digest,
                () -> {
                    assertTaken(context, jar);
                    assertTaken(context, repacked(jar, null, null));
                    assertRefused(context, repacked(jar, "added.txt", ""), "its digest is ");
                });
    }

    @Test
    void aSigner(BundleContext context) throws Exception {
        Path folder = Files.createTempDirectory("signers");
        Signer acme = Signer.create(folder, "acme");
        Signer other = Signer.create(folder, "other");
        byte[] unsigned = plugin("1.0.0");
        byte[] signed = acme.sign(unsigned);
        under(
                context,
                KERAS + "name=plugin.trusted signer=" + acme.fingerprint(),
                () -> {
                    assertTaken(context, signed);
                    assertRefused(context, unsigned, " is not signed");
                    assertRefused(
                            context,
                            other.sign(unsigned),
                            "it is signed by " + other.fingerprint());
                    assertRefused(
                            context,
                            repacked(signed, "org/keratin/it/plugin/Marker.class", "changed"),
                            "changed after it was signed");
                    assertRefused(
                            context,
                            repacked(signed, "evil/Evil.class", ""),
                            "evil/Evil.class is not signed");
                });
    }

    @Test
    void aFragmentHasToPassAsWell(BundleContext context) throws Exception {
        byte[] fragment =
                PluginBundle.of("plugin.fragment", "1.0.0")
                        .header("Fragment-Host", "plugin.trusted")
                        .stream()
                        .readAllBytes();
        under(
                context,
                KERAS + "name=plugin.trusted",
                () -> {
                    Bundle installed =
                            context.installBundle(
                                    "test:fragment", new ByteArrayInputStream(fragment));
                    assertRefused(
                            context,
                            plugin("1.0.0"),
                            "its fragment plugin.fragment 1.0.0: no rule of ");
                    installed.uninstall();
                });
    }

    @Test
    void aPolicyThatCannotBeReadRefusesEverybody(BundleContext context) throws Exception {
        under(
                context,
                KERAS + "name plugin.trusted",
                () -> {
                    Keratin keratin = new Keratin(context);
                    assertThat(keratin.catalogue().all()).isEmpty();
                    assertThat(keratin.catalogue().refused())
                            .singleElement()
                            .satisfies(
                                    refusal -> {
                                        assertThat(refusal.bundle()).isEqualTo("org.keratin.keras");
                                        assertThat(refusal.reason())
                                                .contains("cannot be read: line 2: expected name=");
                                    });
                });
    }
}
