package org.keratin.core.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final String ACME = "ac".repeat(32);
    private static final String OTHER = "0e".repeat(32);

    /** A bundle acme 1.5.0, signed by ACME. */
    private record Known(String name, String version, String digest, Signatures signatures)
            implements Evidence {

        Known() {
            this("acme", "1.5.0", OTHER, new Signatures(Set.of(ACME), Optional.empty()));
        }
    }

    private static Optional<String> refusal(Evidence bundle, String... lines) {
        return Policy.of("conf/trust", List.of(lines)).refusal(bundle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=acme",
                "name=acme version=[1,2)",
                "version=1.2 name=acme",
                "signer=ACME",
                "name=acme  signer=ACME # beside",
                "digest=OTHER",
            })
    void whoMeetsAllConditionsOfARulePasses(String line) {
        String rule = line.replace("ACME", ACME).replace("OTHER", OTHER);

        assertThat(refusal(new Known(), "# comment", "", "name=else", rule)).isEmpty();
    }

    @Test
    void aFingerprintMayBeWrittenAsKeytoolPrintsIt() {
        String keytool = ACME.toUpperCase().replaceAll("..(?!$)", "$0:");

        assertThat(refusal(new Known(), "signer=" + keytool)).isEmpty();
    }

    @Test
    void whoPassesNoRuleIsToldWhatEachSays() {
        assertThat(refusal(new Known(), "name=else")).contains("no rule of conf/trust is about it");
        assertThat(refusal(new Known()).orElse("")).contains("no rule of conf/trust");
        assertThat(refusal(new Known(), "name=acme version=[2,3)", "digest=" + ACME))
                .contains("its version is not in [2,3); its digest is " + OTHER);
        assertThat(refusal(new Known(), "signer=" + OTHER)).contains("it is signed by " + ACME);
        Known unsigned =
                new Known(
                        "acme",
                        "1.5.0",
                        OTHER,
                        new Signatures(Set.of(), Optional.of("A.class is not signed")));
        assertThat(refusal(unsigned, "signer=" + ACME)).contains("A.class is not signed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                "name=",
                "version=[1,2)",
                "name=acme version=new",
                "signer=12",
                "name=acme name=other",
                "colour=blue",
            })
    void aPolicyThatCannotBeReadRefusesEverybody(String line) {
        assertThat(refusal(new Known(), "name=acme", line).orElse(""))
                .startsWith("the policy conf/trust cannot be read: line 2: expected ");
    }

    @Test
    void aPolicyThatIsNotThereRefusesEverybody() {
        assertThat(
                        Policy.read(Path.of("nowhere", "trust").toString())
                                .refusal(new Known())
                                .orElse(""))
                .startsWith("the policy nowhere")
                .contains("cannot be read: ");
        assertThat(Policy.read("\0").refusal(new Known())).isPresent();
    }

    @Test
    void whatCannotBeCheckedIsRefused() {
        Evidence broken =
                new Evidence() {
                    @Override
                    public String name() {
                        return "acme";
                    }

                    @Override
                    public String version() {
                        return "1.0.0";
                    }

                    @Override
                    public String digest() throws IOException {
                        throw new IOException("it is larger than 256 MB");
                    }

                    @Override
                    public Signatures signatures() {
                        throw new IllegalStateException("it is uninstalled");
                    }
                };

        assertThat(refusal(broken, "digest=" + ACME, "signer=" + ACME))
                .contains(
                        "it cannot be checked: it is larger than 256 MB;"
                                + " it cannot be checked: it is uninstalled");
    }
}
