package org.keratin.repositories.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.trust.TrustPolicy;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.internal.read.BundleResource;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

class ChecksTest {

    @TempDir Path folder;

    /** What a policy says of every jar. */
    private record Policy(Optional<String> refusal) implements TrustPolicy {

        @Override
        public Optional<String> refusal(Bundle bundle) {
            return refusal;
        }

        @Override
        public Optional<String> refusal(Path jar) {
            return refusal;
        }
    }

    private URI jar(String name, String version) throws IOException {
        Path file = folder.resolve("a.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest)) {
            jar.finish();
        }
        return file.toUri();
    }

    private static OfferedBundle offer(URI content, String sha256) {
        return new OfferedBundle(
                "com.acme",
                new Version(1, 2, 0),
                content,
                Optional.ofNullable(sha256),
                "folder:/x",
                new BundleResource());
    }

    private static void passes(Policy policy, OfferedBundle offer) {
        Checks checks = new Checks(policy);
        assertThat(checks.pass(offer)).isTrue();
        assertThat(checks.digest(offer)).isNotEmpty();
        assertThat(checks.refusals()).isEmpty();
    }

    private static void fails(Policy policy, OfferedBundle offer, String why) {
        Checks checks = new Checks(policy);
        assertThat(checks.pass(offer)).isFalse();
        assertThat(checks.pass(offer)).as("asked again").isFalse();
        assertThat(checks.refusals()).singleElement().asString().contains(why);
    }

    private static final Policy TRUSTING = new Policy(Optional.empty());

    @Test
    void aBundleThatIsWhatTheRepositorySaysPasses() throws IOException {
        passes(TRUSTING, offer(jar("com.acme", "1.2"), null));
    }

    @Test
    void aBundleThatThePolicyRefusesIsPassedOver() throws IOException {
        fails(
                new Policy(Optional.of("nobody signed it")),
                offer(jar("com.acme", "1.2.0"), null),
                "is not trusted: nobody signed it");
    }

    @Test
    void aBundleThatIsAnotherIsPassedOver() throws IOException {
        fails(TRUSTING, offer(jar("com.other", "1.2.0"), null), "found com.other 1.2.0");
        fails(TRUSTING, offer(jar("com.acme", "9.0.0"), null), "found com.acme 9.0.0");
        fails(TRUSTING, offer(jar("com.acme", "1.2.0"), "00ff"), "expected the SHA-256 00ff");
    }

    @Test
    void aJarThatCannotBeReadIsPassedOver() {
        fails(TRUSTING, offer(folder.resolve("none.jar").toUri(), null), "cannot be read");
        fails(TRUSTING, offer(URI.create("file://host/x.jar"), null), "cannot be read");
        fails(TRUSTING, offer(URI.create("nothing:x"), null), "cannot be read");
    }
}
