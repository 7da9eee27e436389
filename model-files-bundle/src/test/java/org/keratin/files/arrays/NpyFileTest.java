package org.keratin.files.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** The files in the resources were written by NumPy 2.4. */
class NpyFileTest {

    @TempDir private Path folder;

    private static Tensor read(String name) throws IOException {
        try (InputStream bytes = NpyFileTest.class.getResourceAsStream(name)) {
            return NpyFile.read(bytes, name, NpyFile.MOST_ELEMENTS);
        }
    }

    private static Tensor parse(String header, int... elements) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = new byte[10 + text.length + elements.length];
        byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0};
        System.arraycopy(start, 0, file, 0, start.length);
        System.arraycopy(text, 0, file, start.length, text.length);
        for (int i = 0; i < elements.length; i++) {
            file[start.length + text.length + i] = (byte) elements[i];
        }
        return NpyFile.read(new ByteArrayInputStream(file), "x.npy", 1000);
    }

    @Test
    void readsFloats() throws IOException {
        Tensor x = read("float32.npy");
        assertThat(x.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(x.shape()).isEqualTo(Shape.of(2, 3));
        assertThat(x.toFloats()).containsExactly(0.5f, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f);
    }

    @Test
    void readsFortranOrder() throws IOException {
        Tensor x = read("fortran.npy");
        assertThat(x.shape()).isEqualTo(Shape.of(2, 3));
        assertThat(x.toInts()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void readsBigEndian() throws IOException {
        assertThat(read("big_endian.npy").toLongs()).containsExactly(-2, -1, 0, 1, 2, 3);
        Tensor half = read("big_float16.npy");
        assertThat(half.dtype()).isEqualTo(DType.FLOAT16);
        assertThat(half.toFloats()).containsExactly(0, 0.25f, 0.5f, 0.75f, 1, 1.25f);
    }

    @Test
    void readsBooleansBytesScalarsAndNothing() throws IOException {
        assertThat(read("bool.npy").toBooleans())
                .containsExactly(false, true, false, true, false, true);
        assertThat(read("uint8.npy").toInts()).containsExactly(250, 251, 252, 253, 254, 255);
        assertThat(read("scalar.npy").shape()).isEqualTo(Shape.scalar());
        assertThat(read("scalar.npy").doubleAt(0)).isEqualTo(1.5);
        assertThat(read("empty.npy").shape()).isEqualTo(Shape.of(0, 3));
    }

    @Test
    void readsStrings() throws IOException {
        assertThat(read("unicode.npy").toStrings()).containsExactly("a", "größe", "", "😀");
        assertThat(read("big_unicode.npy").toStrings()).containsExactly("ab", "c");
        assertThat(read("bytes.npy").toStrings()).containsExactly("ab", "c");
    }

    @Test
    void refusesPickledObjects() {
        assertThatThrownBy(() -> read("object.npy"))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("found Python objects")
                .hasMessageContaining("To do: save it with astype");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complex.npy", "record.npy"})
    void refusesOtherTypes(String name) {
        assertThatThrownBy(() -> read(name))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("<f4");
    }

    @Test
    void refusesWhatIsNoNpyFile() throws IOException {
        Path file = Files.writeString(folder.resolve("x.npy"), "no array");
        assertThatThrownBy(() -> NpyFile.read(file))
                .isInstanceOf(ArrayFileException.class)
                .hasMessage(file + ": expected an npy file, which begins with \\x93NUMPY");
        assertThatThrownBy(() -> NpyFile.read(folder.resolve("none.npy")))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageEndingWith("none.npy: no such file or folder");
    }

    @Test
    void refusesMoreElementsThanAllowedBeforeReadingThem() {
        assertThatThrownBy(
                        () ->
                                parse(
                                        "{'descr': '|u1', 'fortran_order': False, 'shape':"
                                                + " (2000000000, 2000000000, 2000000000)}"))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("expected at most 1000 elements");
        assertThatThrownBy(
                        () ->
                                parse(
                                        "{'descr': '<U99999999', 'fortran_order': False, 'shape':"
                                                + " (999,)}"))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("and 2 GB");
    }

    @Test
    void refusesAFileThatIsCutOff() {
        assertThatThrownBy(
                        () ->
                                parse(
                                        "{'descr': '|u1', 'fortran_order': False, 'shape': (3,)}",
                                        1,
                                        2))
                .isInstanceOf(ArrayFileException.class)
                .hasMessage("x.npy: expected 3 bytes for the shape (3,), found 2");
    }

    @Test
    void refusesOddHeaders() {
        assertThatThrownBy(() -> parse("{'descr': '|u1', 'shape': (3,)}"))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("fortran_order: True or False");
        assertThatThrownBy(() -> parse("{'descr': '|u1', 'fortran_order': False, 'shape': (-3,)}"))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("shape: lengths");
        assertThatThrownBy(
                        () ->
                                parse(
                                        "{'descr': '|u1', 'fortran_order': False, 'shape':"
                                                + " (99999999999,)}"))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("found 99999999999");
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"STRING", "BFLOAT16"},
            mode = EnumSource.Mode.EXCLUDE)
    void readsWhatItWrites(DType dtype) {
        Path file = folder.resolve("x.npy");
        Tensor x = Tensor.ofBytes(new byte[6 * dtype.bytes()], dtype, Shape.of(3, 2));
        NpyFile.write(x, file);
        Tensor read = NpyFile.read(file);
        assertThat(read.dtype()).isEqualTo(dtype);
        assertThat(read.shape()).isEqualTo(x.shape());
        assertThat(read.toBytes()).isEqualTo(x.toBytes());
    }

    @Test
    void readsTheStringsThatItWrites() {
        Path file = folder.resolve("x.npy");
        NpyFile.write(Tensor.of(new String[] {"", "größe", "😀"}, 3), file);
        assertThat(NpyFile.read(file).toStrings()).containsExactly("", "größe", "😀");
    }

    @Test
    void writesWhatNumPyWrites() throws IOException {
        Path file = folder.resolve("x.npy");
        NpyFile.write(Tensor.of(new float[] {0.5f, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f}, 2, 3), file);
        try (InputStream expected = NpyFileTest.class.getResourceAsStream("float32.npy")) {
            assertThat(Files.readAllBytes(file)).isEqualTo(expected.readAllBytes());
        }
    }
}
