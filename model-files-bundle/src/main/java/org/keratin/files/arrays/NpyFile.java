package org.keratin.files.arrays;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * NumPy's file of one array, {@code .npy}, of versions 1 to 3.
 *
 * <p>Read are booleans, integers, floats and strings ({@code U}, and {@code S} as UTF-8), of both
 * byte orders, in C and Fortran order. Python objects are refused: they are pickled.
 *
 * <pre>{@code
 * Tensor x = NpyFile.read(Path.of("x.npy"));
 * }</pre>
 */
public final class NpyFile {

    /** How many elements are read by default: an array of 2 GB. */
    public static final long MOST_ELEMENTS = 1L << 29;

    private NpyFile() {}

    /**
     * Reads the array of a file.
     *
     * @throws ArrayFileException if there is none that can be read
     */
    public static Tensor read(Path file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return read(bytes, file.toString(), MOST_ELEMENTS);
        } catch (IOException e) {
            throw new ArrayFileException(file.toString(), e);
        }
    }

    /**
     * Reads an array from a stream, to its end and no further.
     *
     * @param file what errors call it
     * @param mostElements how many elements it may have; checked before memory is taken
     */
    public static Tensor read(InputStream bytes, String file, long mostElements)
            throws IOException {
        NpyHeader header = NpyHeader.read(bytes, file);
        long elements = header.elements();
        long length = elements == 0 ? 0 : saturated(elements, header.type().bytes());
        if (elements > mostElements || length > Integer.MAX_VALUE - 8) {
            throw new ArrayFileException(
                    file,
                    "expected at most "
                            + mostElements
                            + " elements, and 2 GB, found the shape "
                            + header.shape()
                            + " of "
                            + header.type().descr());
        }
        byte[] data = bytes.readNBytes((int) length);
        if (data.length < length) {
            throw new ArrayFileException(
                    file,
                    "expected "
                            + length
                            + " bytes for the shape "
                            + header.shape()
                            + ", found "
                            + data.length);
        }
        return tensor(header, data);
    }

    private static long saturated(long elements, int bytes) {
        return bytes > 0 && elements > Long.MAX_VALUE / bytes ? Long.MAX_VALUE : elements * bytes;
    }

    private static Tensor tensor(NpyHeader header, byte[] data) {
        NpyType type = header.type();
        if (type.bigEndian()) {
            turnRound(data, type.unit());
        }
        Shape stored = header.fortran() ? reversed(header.shape()) : header.shape();
        Tensor tensor =
                type.dtype() == DType.STRING
                        ? Tensor.of(strings(type, data, header.elements()), stored.dims())
                        : Tensor.ofBytes(data, type.dtype(), stored);
        return header.fortran() && stored.rank() > 1 ? CpuOps.instance().transpose(tensor) : tensor;
    }

    private static void turnRound(byte[] data, int unit) {
        for (int start = 0; start < data.length; start += unit) {
            for (int i = 0; i < unit / 2; i++) {
                byte first = data[start + i];
                data[start + i] = data[start + unit - 1 - i];
                data[start + unit - 1 - i] = first;
            }
        }
    }

    private static Shape reversed(Shape shape) {
        int[] dims = new int[shape.rank()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = shape.dim(dims.length - 1 - i);
        }
        return Shape.of(dims);
    }

    private static String[] strings(NpyType type, byte[] data, long elements) {
        String[] strings = new String[(int) elements];
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < strings.length; i++) {
            int start = i * type.bytes();
            strings[i] =
                    type.kind() == 'U'
                            ? unicode(buffer, start, type.bytes())
                            : utf8(data, start, type.bytes());
        }
        return strings;
    }

    private static String unicode(ByteBuffer data, int start, int bytes) {
        StringBuilder text = new StringBuilder();
        int end = bytes;
        while (end > 0 && data.getInt(start + end - 4) == 0) {
            end -= 4;
        }
        for (int at = 0; at < end; at += 4) {
            int point = data.getInt(start + at);
            text.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xFFFD);
        }
        return text.toString();
    }

    private static String utf8(byte[] data, int start, int bytes) {
        int end = bytes;
        while (end > 0 && data[start + end - 1] == 0) {
            end--;
        }
        return new String(data, start, end, StandardCharsets.UTF_8);
    }

    /**
     * Writes an array into a file, in version 1, C order and little endian; bfloat16, which NumPy
     * has not, as float32.
     *
     * @throws ArrayFileException if it cannot be written
     */
    public static void write(Tensor tensor, Path file) {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(tensor, bytes);
        } catch (IOException e) {
            throw new ArrayFileException(file.toString(), e);
        }
    }

    /** Writes an array to a stream. */
    public static void write(Tensor tensor, OutputStream bytes) throws IOException {
        boolean isText = tensor.dtype() == DType.STRING;
        List<int[]> texts =
                isText
                        ? tensor.toStrings().stream().map(t -> t.codePoints().toArray()).toList()
                        : List.of();
        int longest = texts.stream().mapToInt(points -> points.length).max().orElse(0);
        NpyType type = NpyType.of(tensor.dtype(), Math.max(1, longest));
        bytes.write(new NpyHeader(type, false, tensor.shape()).toBytes());
        if (!isText) {
            Tensor numbers =
                    tensor.dtype() == type.dtype()
                            ? tensor
                            : CpuOps.instance().cast(tensor, type.dtype());
            bytes.write(numbers.toBytes());
            return;
        }
        for (int[] points : texts) {
            ByteBuffer padded = ByteBuffer.allocate(type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            for (int point : points) {
                padded.putInt(point);
            }
            bytes.write(padded.array());
        }
    }
}
