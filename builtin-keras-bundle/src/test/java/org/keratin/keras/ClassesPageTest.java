package org.keratin.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;

class ClassesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "classes.md");

    @Test
    void thePageOfClassesSaysWhatIsPublished() throws IOException {
        String text = new ClassesPage(KeratinRuntime.create()).text();
        if ("write".equals(System.getProperty("keratin.docs"))) {
            Files.writeString(PAGE, text);
        }

        assertThat(Files.readString(PAGE))
                .as("%s is out of date; its head says how to write it anew", PAGE)
                .isEqualTo(text);
    }
}
