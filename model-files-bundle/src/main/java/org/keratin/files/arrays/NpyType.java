package org.keratin.files.arrays;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.DType;

/**
 * How NumPy stores one element.
 *
 * @param dtype what it is read as
 * @param bigEndian whether its first byte is the highest
 * @param kind NumPy's letter: {@code b}, {@code i}, {@code u}, {@code f}, {@code U} or {@code S}
 * @param bytes how many bytes it takes
 */
record NpyType(DType dtype, boolean bigEndian, char kind, int bytes) {

    // A string of NumPy's may be empty, and then takes none.
    private static final Pattern DESCR = Pattern.compile("([<>|=]?)([a-zA-Z?])(\\d{0,9})");
    private static final int BYTES_OF_CHARACTER = 4;
    private static final Map<String, DType> NUMBERS =
            Map.ofEntries(
                    Map.entry("b1", DType.BOOL),
                    Map.entry("?", DType.BOOL),
                    Map.entry("i1", DType.INT8),
                    Map.entry("i2", DType.INT16),
                    Map.entry("i4", DType.INT32),
                    Map.entry("i8", DType.INT64),
                    Map.entry("u1", DType.UINT8),
                    Map.entry("u2", DType.UINT16),
                    Map.entry("u4", DType.UINT32),
                    Map.entry("u8", DType.UINT64),
                    Map.entry("f2", DType.FLOAT16),
                    Map.entry("f4", DType.FLOAT32),
                    Map.entry("f8", DType.FLOAT64));

    /** The type that a header calls {@code descr}. */
    static NpyType of(String descr, String file) {
        Matcher matcher = DESCR.matcher(descr);
        if (matcher.matches()) {
            boolean big = matcher.group(1).equals(">");
            char kind = matcher.group(2).charAt(0);
            String size = matcher.group(3);
            DType number = NUMBERS.get(kind + size);
            if (number != null) {
                return new NpyType(number, big, kind, number.bytes());
            }
            if (kind == 'U' || kind == 'S') {
                int length = size.isEmpty() ? 0 : Integer.parseInt(size);
                if (length <= Integer.MAX_VALUE / BYTES_OF_CHARACTER) {
                    return new NpyType(
                            DType.STRING,
                            big,
                            kind,
                            kind == 'U' ? length * BYTES_OF_CHARACTER : length);
                }
            }
            if (kind == 'O') {
                throw new ArrayFileException(
                        file,
                        "expected numbers, booleans or strings, found Python objects: they are"
                                + " pickled, and reading a pickle runs code. To do: save it with"
                                + " astype(str) or a number type");
            }
        }
        throw new ArrayFileException(
                file,
                "expected the type of numbers, booleans or strings, such as '<f4', found "
                        + Shown.value(descr));
    }

    /**
     * The type that elements of {@code dtype} are written in.
     *
     * @param characters the length of the longest string
     */
    static NpyType of(DType dtype, int characters) {
        return switch (dtype) {
            case STRING -> new NpyType(dtype, false, 'U', characters * BYTES_OF_CHARACTER);
            // NumPy has none.
            case BFLOAT16 -> of(DType.FLOAT32, 0);
            case BOOL -> new NpyType(dtype, false, 'b', 1);
            default ->
                    new NpyType(
                            dtype,
                            false,
                            dtype.isFloating() ? 'f' : dtype.isUnsigned() ? 'u' : 'i',
                            dtype.bytes());
        };
    }

    /** What headers call it. */
    String descr() {
        String order = bytes == 1 || kind == 'S' ? "|" : bigEndian ? ">" : "<";
        return order + kind + (kind == 'U' ? bytes / BYTES_OF_CHARACTER : bytes);
    }

    /** The bytes that have to be turned round where the highest comes first. */
    int unit() {
        return kind == 'U' ? BYTES_OF_CHARACTER : kind == 'S' ? 1 : bytes;
    }
}
