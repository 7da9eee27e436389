package org.keratin.files.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.Shape;

/**
 * What stands in front of the elements of an npy file.
 *
 * @param type how elements are stored
 * @param fortran whether the first axis runs fastest
 * @param shape the lengths of the axes
 */
record NpyHeader(NpyType type, boolean fortran, Shape shape) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    // NumPy itself reads no longer ones, unless it is told to trust the file.
    private static final int LONGEST = 10_000;
    private static final int AXES = 32;
    private static final int ALIGNMENT = 64;

    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER =
            Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE =
            Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(\\s*((?:\\d+L?\\s*,?\\s*)*)\\)");

    /** Reads one, and leaves the stream at the first element. */
    static NpyHeader read(InputStream bytes, String file) throws IOException {
        byte[] start = bytes.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2
                || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new ArrayFileException(
                    file, "expected an npy file, which begins with \\x93NUMPY");
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new ArrayFileException(
                    file, "expected an npy file of version 1, 2 or 3, found " + version);
        }
        long length = length(bytes.readNBytes(version == 1 ? 2 : 4), version == 1 ? 2 : 4);
        if (length < 0 || length > LONGEST) {
            throw new ArrayFileException(
                    file, "expected a header of at most " + LONGEST + " bytes, found " + length);
        }
        byte[] header = bytes.readNBytes((int) length);
        if (header.length < length) {
            throw new ArrayFileException(file, "ends within its header");
        }
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return parse(new String(header, charset), file);
    }

    private static long length(byte[] bytes, int expected) {
        if (bytes.length < expected) {
            return 0;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return expected == 2 ? buffer.getShort() & 0xFFFF : buffer.getInt() & 0xFFFFFFFFL;
    }

    private static NpyHeader parse(String header, String file) {
        return new NpyHeader(
                NpyType.of(find(DESCR, header, "descr: one type, as in '<f4'", file), file),
                find(ORDER, header, "fortran_order: True or False", file).equals("True"),
                shape(find(SHAPE, header, "shape: lengths, as in (3, 4)", file), file));
    }

    private static String find(Pattern pattern, String header, String what, String file) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new ArrayFileException(
                    file,
                    "expected in the header " + what + ", found " + Shown.value(header.strip()));
        }
        return matcher.group(1);
    }

    private static Shape shape(String text, String file) {
        String[] parts =
                text.isBlank() ? new String[0] : text.replace("L", "").strip().split("\\s*,\\s*");
        if (parts.length > AXES) {
            throw new ArrayFileException(
                    file, "expected at most " + AXES + " axes, found " + parts.length);
        }
        int[] dims = new int[parts.length];
        for (int i = 0; i < dims.length; i++) {
            try {
                dims[i] = Integer.parseInt(parts[i]);
            } catch (NumberFormatException e) {
                throw new ArrayFileException(
                        file,
                        "expected axes shorter than " + Integer.MAX_VALUE + ", found " + parts[i]);
            }
        }
        return Shape.of(dims);
    }

    /** How many elements follow; {@link Long#MAX_VALUE} if that is more than a long holds. */
    long elements() {
        long elements = 1;
        for (int dim : shape.dims()) {
            if (dim == 0) {
                return 0;
            }
            elements = elements > Long.MAX_VALUE / dim ? Long.MAX_VALUE : elements * dim;
        }
        return elements;
    }

    /** The bytes of the header: version 1, so long that the elements behind it are aligned. */
    byte[] toBytes() {
        StringBuilder axes = new StringBuilder();
        for (int dim : shape.dims()) {
            axes.append(dim).append(shape.rank() == 1 ? "," : ", ");
        }
        String lengths = axes.toString().replaceFirst(", $", "");
        String text =
                "{'descr': '"
                        + type.descr()
                        + "', 'fortran_order': "
                        + (fortran ? "True" : "False")
                        + ", 'shape': ("
                        + lengths
                        + "), }";
        int unpadded = MAGIC.length + 4 + text.length() + 1;
        int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        byte[] header = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(MAGIC.length + 4 + header.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) header.length)
                .put(header)
                .array();
    }
}
