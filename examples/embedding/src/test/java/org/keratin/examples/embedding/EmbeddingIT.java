package org.keratin.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddingIT {

    private static final String SUM =
            "{\"module\": \"keras\", \"class_name\": \"Sequential\", \"registered_name\": null, \"config\": {\"name\": \"sum\", \"layers\": ["
                    + "{\"module\": \"keras.layers\", \"class_name\": \"Dense\", \"registered_name\": null,"
                    + " \"config\": {\"units\": 1, \"kernel_initializer\": \"ones\"}}]}}";

    @Test
    void theProgramPrintsWhatTheModelAnswers() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Embedding.main(new String[] {System.getProperty("keratin.bundles"), SUM});
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("[6.0]");
    }
}
