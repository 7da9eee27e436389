package org.keratin.repositories.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.Repository;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;

class LocationsTest {

    @TempDir Path folder;

    private Path jar(String path, String name, String version) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest)) {
            jar.finish();
        }
        return file;
    }

    private static List<String> found(Repository repository) {
        return repository.content().bundles().stream().map(OfferedBundle::display).toList();
    }

    @Test
    void readsLinesAndLists() {
        assertThat(
                        Locations.repositories(
                                "folder:/a,b, index:/x.xml", "maven:/m2", "", "maven:/m3"))
                .extracting(Repository::location)
                .containsExactly("folder:/a,b", "index:/x.xml", "maven:/m2", "maven:/m3");
    }

    @Test
    void saysWhatIsWrongToWhoeverReads() {
        for (String line : List.of("ftp:/x", "folder:not/absolute", "folder:")) {
            Repository repository = Locations.repositories(line).get(0);
            assertThatThrownBy(repository::content)
                    .as(line)
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("expected folder:PATH, index:PATH or maven:PATH");
        }
    }

    @Test
    void aFolderOffersItsBundlesAndTellsWhatIsNone() throws IOException {
        jar("a.jar", "com.acme.a", "1.2.3");
        jar("within/b.jar", "com.acme.b", "1.0.0");
        Files.writeString(folder.resolve("broken.jar"), "PK, but no jar");
        Repository repository = Locations.repositories("folder:" + folder).get(0);
        RepositoryContent content = repository.content();
        assertThat(found(repository)).containsExactly("com.acme.a 1.2.3");
        assertThat(content.problems()).singleElement().asString().contains("broken.jar");
        Files.delete(folder.resolve("broken.jar"));
        jar("a.jar", "com.acme.renamed", "1.2.34");
        assertThat(found(repository)).containsExactly("com.acme.renamed 1.2.34");
        assertThat(repository.content().problems()).isEmpty();
    }

    @Test
    void aMavenRepositoryOffersArtifactsButNotWhatBelongsToThem() throws IOException {
        jar("com/acme/a/1.0/a-1.0.jar", "com.acme.a", "1.0.0");
        jar("com/acme/a/1.0/a-1.0-sources.jar", "com.acme.a.source", "1.0.0");
        jar("com/acme/a/2.0-SNAPSHOT/a-2.0-SNAPSHOT.jar", "com.acme.a", "2.0.0");
        jar("com/acme/b/3-SNAPSHOT/b-3-20260101.120000-7.jar", "com.acme.b", "3.0.0");
        jar("lost.jar", "com.acme.lost", "1.0.0");
        assertThat(found(Locations.repositories("maven:" + folder).get(0)))
                .containsExactlyInAnyOrder(
                        "com.acme.a 1.0.0", "com.acme.a 2.0.0", "com.acme.b 3.0.0");
    }

    @Test
    void saysWhereNothingIs() {
        for (String kind : List.of("folder:", "maven:", "index:")) {
            Repository repository = Locations.repositories(kind + folder.resolve("nothing")).get(0);
            assertThatThrownBy(repository::content)
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining(kind);
        }
    }
}
