package org.keratin.files.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileLimits;
import org.keratin.files.KerasZip;
import org.keratin.files.ModelFileException;

class ZipArchiveTest {

    private static ModelArchive open(byte[] zip, FileLimits limits) {
        return ModelArchive.zip(ByteBuffer.wrap(zip), "x.keras", limits);
    }

    private static ModelArchive open(byte[] zip) {
        return open(zip, FileLimits.DEFAULT);
    }

    @Test
    void readsPackedMembers() {
        byte[] zip = KerasZip.empty().put("a/b.txt", "hello").put("c", "").toBytes();
        try (ModelArchive archive = open(zip)) {
            assertThat(archive.names()).containsExactly("a/b.txt", "c");
            assertThat(archive.text("a/b.txt")).contains("hello");
            assertThat(archive.text("c")).contains("");
            assertThat(archive.bytes("d")).isEmpty();
        }
    }

    @Test
    void comparesTheChecksumOfAnEarlyMemberLater() throws IOException {
        byte[] data = new byte[2 << 20];
        Arrays.fill(data, (byte) 7);
        byte[] zip = stored("data", data);
        try (ModelArchive archive = open(zip)) {
            assertThat(archive.early("data")).contains(ByteBuffer.wrap(data));
            archive.check();
        }
        zip[zip.length / 2] ^= 1;
        try (ModelArchive archive = open(zip)) {
            assertThat(archive.early("data").orElseThrow().remaining()).isEqualTo(data.length);
            assertThatThrownBy(archive::check)
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("data: expected a whole member")
                    .hasMessageContaining("checksum");
        }
    }

    private static byte[] stored(String name, byte[] data) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(data);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(data.length);
        entry.setCrc(crc.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(entry);
            out.write(data);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../x",
                "a/../../x",
                "..\\x",
                "a\\..\\x",
                "C:\\x",
                "\\\\host\\x"
            })
    void refusesNamesThatLeadOut(String name) {
        byte[] zip = KerasZip.empty().put(name, "x").toBytes();
        assertThatThrownBy(() -> open(zip))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("leads out");
    }

    @Test
    void refusesTwoMembersOfOneName() {
        byte[] zip = KerasZip.empty().put("aaaa", "x").put("bbbb", "y").toBytes();
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("bbbb", "aaaa");
        assertThatThrownBy(() -> open(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("expected one member, found two");
    }

    @Test
    void refusesAMemberThatIsPackedTooSmall() {
        byte[] zip = KerasZip.empty().put("zeros", new byte[1 << 22]).toBytes();
        assertThatThrownBy(() -> open(zip))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("FileLimits.ratio");
        assertThat(open(zip, FileLimits.DEFAULT.withRatio(2000)).array("zeros")).hasSize(1 << 22);
    }

    @Test
    void refusesMoreBytesAndMembersThanTheLimits() {
        byte[] zip = KerasZip.empty().put("a", "12345").put("b", "12345").toBytes();
        assertThatThrownBy(() -> open(zip, FileLimits.DEFAULT.withBytes(9, 9)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("inflatedBytes");
        assertThatThrownBy(() -> open(zip, FileLimits.DEFAULT.withBytes(9, 4)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("memberBytes");
        assertThatThrownBy(() -> open(zip, FileLimits.DEFAULT.withCounts(1, 1, 1, 1)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("members");
    }

    @Test
    void refusesASizeThatIsNotThatOfTheBytes() {
        byte[] zip = KerasZip.empty().put("a", "12345").toBytes();
        int central = zip.length - 22 - 47;
        byte[] smaller = zip.clone();
        smaller[central + 24] = 4;
        byte[] larger = zip.clone();
        larger[central + 24] = 6;
        for (byte[] wrong : new byte[][] {smaller, larger}) {
            assertThatThrownBy(() -> open(wrong).bytes("a"))
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("another size");
        }
    }

    @Test
    void everyCutIsATypedError() {
        byte[] zip = KerasZip.empty().put("a", "12345").put("b", "67").toBytes();
        for (int length = 0; length < zip.length; length++) {
            byte[] cut = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> open(cut)).isInstanceOf(ModelFileException.class);
        }
    }

    @Test
    void aChangedByteIsFoundByTheChecksum() {
        byte[] zip = KerasZip.empty().put("a", "hello hello hello").toBytes();
        zip[36] ^= 8;
        assertThatThrownBy(() -> open(zip).bytes("a")).isInstanceOf(ModelFileException.class);
    }
}
