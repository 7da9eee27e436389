package org.keratin.shell.internal.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.keratin.core.models.Model;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GraphDrawingTest {

    private static final Model RESIDUAL =
            Graphs.model("sum", "in InputLayer", "a ReLU in", "b ReLU a", "sum Add b in");

    private static NodeList elements(String svg, String element) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        return document.getElementsByTagName(element);
    }

    @Test
    void drawsEachNodeWithNameClassAndShape() throws Exception {
        String svg = GraphDrawing.of(RESIDUAL);

        StringBuilder texts = new StringBuilder();
        NodeList found = elements(svg, "text");
        for (int i = 0; i < found.getLength(); i++) {
            texts.append(found.item(i).getTextContent()).append('\n');
        }
        assertThat(texts.toString())
                .startsWith("m\nFunctional, 4 layers, 0 parameters\n")
                .contains("InputLayer\nin\n(None, 4)\n", "ReLU\na\n", "Add\nsum\n", "output\n")
                .contains("merging\n", "activation\n");
    }

    @Test
    void drawsOnePathAndOneArrowForEachEdge() throws Exception {
        // in-a, a-b, b-sum, in-sum, sum-output; and the coloured side of each of four cards.
        assertThat(elements(GraphDrawing.of(RESIDUAL), "path").getLength()).isEqualTo(5 + 5 + 4);
    }

    @Test
    void drawsTheSameModelTheSame() {
        assertThat(GraphDrawing.of(RESIDUAL)).isEqualTo(GraphDrawing.of(RESIDUAL));
    }

    @Test
    void foldsModelsWithinTheModel() {
        Model outer =
                Graphs.model(
                        "{\"module\": \"keras\", \"class_name\": \"Sequential\", \"config\": {\"name\":"
                                + " \"outer\", \"layers\": [{\"module\": \"keras\", \"class_name\":"
                                + " \"Sequential\", \"config\": {\"name\": \"inner\", \"layers\":"
                                + " [{\"module\": \"keras.layers\", \"class_name\": \"ReLU\", \"config\":"
                                + " {\"name\": \"hidden\"}}]}}]}}");
        assertThat(GraphDrawing.of(outer))
                .contains(">inner<", ">1 layer<")
                .doesNotContain("hidden");
    }

    @Test
    void drawsNamesThatAreMarkup() throws Exception {
        Model odd =
                Graphs.model(
                        "{\"module\": \"keras\", \"class_name\": \"Sequential\", \"config\": {\"name\":"
                                + " \"<script>&\\u0001\\\"\", \"layers\": []}}");
        String svg = GraphDrawing.of(odd);
        assertThat(elements(svg, "title").item(0).getTextContent()).isEqualTo("<script>&\"");
        assertThat(svg).doesNotContain("<script");
    }
}
