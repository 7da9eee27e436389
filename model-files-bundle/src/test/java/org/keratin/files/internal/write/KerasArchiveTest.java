package org.keratin.files.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class KerasArchiveTest {

    private static final byte[] CONTENT = {1, 2, 3};

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KerasArchive archive = new KerasArchive(out);
        archive.put("config.json", CONTENT);
        archive.put("assets/layers/a/vocabulary.txt", new byte[0]);
        archive.finish();
        return out.toByteArray();
    }

    @Test
    void storesMembersAsTheyAreAndInOrder() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive()))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("config.json");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(zip.readAllBytes()).isEqualTo(CONTENT);
            assertThat(zip.getNextEntry().getName()).isEqualTo("assets/layers/a/vocabulary.txt");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void givesMembersTheSameTimeAlways() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive()))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            assertThat(entry.getExtra()).isNull();
        }
    }
}
