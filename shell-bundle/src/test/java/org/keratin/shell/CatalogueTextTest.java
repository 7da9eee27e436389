package org.keratin.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.MissingClassException;

class CatalogueTextTest {

    private final CatalogueText text = new CatalogueText(new FakeCatalogue());
    private final PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());

    @Test
    void listsWhatIsThere() {
        assertThat(Printed.by(out -> text.classes("", out)))
                .isEqualTo(
                        """
                        NAME                      KIND   BUNDLE              VERSION  SAME AS
                        keras.Dense               layer  org.keratin.keras   1.0.0    keras.layers.Dense
                        keras.layers.Dense        layer  org.keratin.keras   1.0.0
                        my_package>Antirectifier  layer  org.keratin.sample  2.0.0
                        2 classes and functions
                        """);
    }

    @Test
    void listsWhatAFilterLeaves() {
        assertThat(Printed.by(out -> text.classes("SAMPLE", out)))
                .isEqualTo(
                        """
                        NAME                      KIND   BUNDLE              VERSION  SAME AS
                        my_package>Antirectifier  layer  org.keratin.sample  2.0.0
                        1 class or function
                        """);
        assertThat(Printed.by(out -> text.classes("nothing", out)))
                .isEqualTo("0 classes and functions\n");
    }

    @Test
    void describesAClass() {
        assertThat(Printed.by(out -> text.describe("Dense", out)))
                .isEqualTo(
                        """
                        keras.layers.Dense
                          also         keras.Dense, fully
                          kind         layer
                          provided by  org.keratin.keras 1.0.0
                          java         org.keratin.keras.layers.Dense

                          KEY         TYPE             DEFAULT
                          units       int, at least 1  required
                          activation  activation       null
                        """);
    }

    @Test
    void listsTheProvidersOfAName() {
        assertThat(Printed.by(out -> text.providers("my_package>Antirectifier", out)))
                .isEqualTo(
                        """
                        NAME                      BUNDLE              VERSION  RANKING
                        my_package>Antirectifier  org.keratin.sample  2.0.0    5        serves
                        my_package>Antirectifier  org.keratin.sample  1.0.0    0
                        """);
    }

    @Test
    void listsAllProvidersAndWhoIsRefused() {
        assertThat(Printed.by(text::providers))
                .isEqualTo(
                        """
                        BUNDLE              VERSION  SERVES
                        org.keratin.keras   1.0.0    1
                        org.keratin.sample  2.0.0    1
                        com.evil            6.6.6    0       not trusted: no rule
                        """);
    }

    @Test
    void tellsWhoOffersANameAndIsRefused() {
        assertThat(Printed.by(out -> text.providers("evil>Layer", out)))
                .isEqualTo(
                        """
                        NAME        BUNDLE    VERSION  RANKING
                        evil>Layer  com.evil  6.6.6    -        not trusted: no rule
                        """);
        assertThatThrownBy(() -> text.describe("evil>Layer", nowhere))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("refused        com.evil 6.6.6 is not trusted: no rule");
    }

    @Test
    void saysWhatIsNearAndWhoWasThere() {
        assertThatThrownBy(() -> text.describe("Dance", nowhere))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("Dance: no class is published as Dance.")
                .hasMessageContaining("nearest        keras.layers.Dense");
        assertThatThrownBy(() -> text.providers("acme>Gone", nowhere))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("last seen      com.acme.layers 2.1.0");
    }

    @Test
    void forgivesAMisspelling() {
        CatalogueText keras = new CatalogueText(KeratinRuntime.create().catalogue());

        assertThatThrownBy(() -> keras.describe("keras.layers.Dence", nowhere))
                .hasMessageContaining("nearest        keras.layers.Dense");
    }

    @Test
    void noticesANameThatAShellHasCutInTwo() {
        assertThatThrownBy(() -> text.describe("my_package", nowhere))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("put the name in quotes, 'my_package>Antirectifier'");
    }

    @Test
    void knowsFullAndBareNames() {
        assertThat(text.names())
                .containsExactly(
                        "Antirectifier",
                        "Dense",
                        "keras.Dense",
                        "keras.layers.Dense",
                        "my_package>Antirectifier");
    }
}
