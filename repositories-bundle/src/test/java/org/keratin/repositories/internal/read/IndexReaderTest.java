package org.keratin.repositories.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;
import org.osgi.framework.Version;

class IndexReaderTest {

    private static final String HEAD =
            "<repository xmlns='http://www.osgi.org/xmlns/repository/v1.0.0'>";

    private static String resource(String name, String version, String more) {
        return "<resource><capability namespace='osgi.identity'>"
                + "<attribute name='osgi.identity' value='"
                + name
                + "'/><attribute name='version' type='Version' value='"
                + version
                + "'/></capability>"
                + "<capability namespace='osgi.content'><attribute name='osgi.content' value='ab12'/>"
                + "<attribute name='url' value='jars/"
                + name
                + ".jar'/></capability>"
                + more
                + "</resource>";
    }

    private static RepositoryContent read(String xml) {
        return new IndexReader("index:/x/index.xml", URI.create("file:/x/index.xml"))
                .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsWhatABundleProvidesAndRequires() {
        OfferedBundle bundle =
                read(HEAD
                                + resource(
                                        "com.acme",
                                        "2.1.0",
                                        "<capability namespace='keras.object'>"
                                                + "<attribute name='name' value='acme&gt;A'/>"
                                                + "<attribute name='also' type='List&lt;Version&gt;' value='1.0,2.0'/>"
                                                + "</capability><requirement namespace='osgi.ee'>"
                                                + "<directive name='filter' value='(osgi.ee=JavaSE)'/>"
                                                + "</requirement>")
                                + "</repository>")
                        .bundles()
                        .get(0);
        assertThat(bundle.display()).isEqualTo("com.acme 2.1.0");
        assertThat(bundle.content()).isEqualTo(URI.create("file:/x/jars/com.acme.jar"));
        assertThat(bundle.sha256()).contains("ab12");
        assertThat(bundle.resource().getCapabilities("keras.object").get(0).getAttributes())
                .containsEntry("name", "acme>A")
                .containsEntry("also", List.of(new Version(1, 0, 0), new Version(2, 0, 0)));
        assertThat(bundle.resource().getRequirements("osgi.ee").get(0).getDirectives())
                .containsEntry("filter", "(osgi.ee=JavaSE)");
    }

    @Test
    void tellsWhatIsWrongWithOneAndReadsTheOthers() {
        RepositoryContent content =
                read(
                        HEAD
                                + "\n"
                                + resource("a", "x.y", "")
                                + "<resource/>"
                                + resource("b", "1.0.0", "")
                                + "<referral url='other.xml'/></repository>");
        assertThat(content.bundles()).extracting(OfferedBundle::name).containsExactly("b");
        assertThat(content.problems()).hasSize(3);
        assertThat(content.problems().get(0)).contains("line 2").contains("x.y");
        assertThat(content.problems().get(2)).contains("other.xml").contains("not read");
    }

    @Test
    void takesNoJarFromANetwork() {
        String xml = HEAD + resource("a", "1.0.0", "") + resource("b", "1.0.0", "");
        RepositoryContent content =
                read(xml.replace("jars/a.jar", "http://127.0.0.1/a.jar") + "</repository>");
        assertThat(content.bundles()).extracting(OfferedBundle::name).containsExactly("b");
        assertThat(content.problems()).singleElement().asString().contains("http://127.0.0.1");
    }

    @Test
    void readsNoOtherFileThatTheIndexNames() {
        String secret =
                "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                        + HEAD
                        + resource("&e;", "1.0.0", "")
                        + "</repository>";
        assertThatThrownBy(() -> read(secret)).isInstanceOf(RepositoryException.class);
    }

    @Test
    void refusesWhatIsNoIndex() {
        for (String text : List.of("", "no xml", "<html/>", HEAD, HEAD + "<resource>")) {
            assertThatThrownBy(() -> read(text))
                    .as(text)
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("index:/x/index.xml");
        }
    }

    @Test
    void refusesFiltersThatWouldExhaustTheStack() {
        String deep = "(!".repeat(5000) + "(a=b)" + ")".repeat(5000);
        RepositoryContent content =
                read(
                        HEAD
                                + resource(
                                        "a",
                                        "1.0.0",
                                        "<requirement namespace='x'><directive name='filter' value='"
                                                + deep
                                                + "'/></requirement>")
                                + "</repository>");
        assertThat(content.bundles()).isEmpty();
        assertThat(content.problems()).singleElement().asString().contains("deep");
    }

    @Test
    void readsPackedIndexesAndSeesWhenTheyChange(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("index.xml.gz");
        IndexRepository repository = new IndexRepository("index:" + file, file);
        assertThatThrownBy(repository::content).isInstanceOf(RepositoryException.class);
        write(file, HEAD + resource("a", "1.0.0", "") + "</repository>");
        assertThat(repository.content().bundles()).hasSize(1);
        assertThat(repository.content()).isSameAs(repository.content());
        write(file, HEAD + resource("a", "1.0.0", "") + resource("b", "1", "") + "</repository>");
        assertThat(repository.content().bundles()).hasSize(2);
    }

    private static void write(Path file, String xml) throws IOException {
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write(xml.getBytes(StandardCharsets.UTF_8));
        }
    }
}
