package org.keratin.tensor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The type of a tensor's elements, under Keras's names ({@code "float32"}).
 *
 * <p>{@link #FLOAT16} and {@link #BFLOAT16} are storage types: every operation computes in float32
 * and rounds its result.
 */
public enum DType {
    BOOL(Category.BOOL, 1),
    UINT8(Category.UNSIGNED, 1),
    UINT16(Category.UNSIGNED, 2),
    UINT32(Category.UNSIGNED, 4),
    UINT64(Category.UNSIGNED, 8),
    INT8(Category.SIGNED, 1),
    INT16(Category.SIGNED, 2),
    INT32(Category.SIGNED, 4),
    INT64(Category.SIGNED, 8),
    BFLOAT16(Category.FLOAT, 2),
    FLOAT16(Category.FLOAT, 2),
    FLOAT32(Category.FLOAT, 4),
    FLOAT64(Category.FLOAT, 8),
    STRING(Category.STRING, 8);

    private enum Category {
        BOOL,
        UNSIGNED,
        SIGNED,
        FLOAT,
        STRING
    }

    private static final Map<String, DType> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(DType::kerasName, Function.identity()));

    private final Category category;
    private final int bytes;
    private final String kerasName;

    DType(Category category, int bytes) {
        this.category = category;
        this.bytes = bytes;
        this.kerasName = name().toLowerCase(Locale.ROOT);
    }

    /** The name that configs use, such as {@code "float32"}. */
    public String kerasName() {
        return kerasName;
    }

    /** The bytes that one element takes; for a string, those of a reference. */
    public int bytes() {
        return bytes;
    }

    /** Whether elements are floating-point numbers. */
    public boolean isFloating() {
        return category == Category.FLOAT;
    }

    /** Whether elements are integers, signed or not; {@link #BOOL} is none. */
    public boolean isInteger() {
        return category == Category.SIGNED || category == Category.UNSIGNED;
    }

    /** Whether elements are integers without sign. */
    public boolean isUnsigned() {
        return category == Category.UNSIGNED;
    }

    /** Finds the type that configs call {@code kerasName}. */
    public static Optional<DType> find(String kerasName) {
        return Optional.ofNullable(BY_NAME.get(kerasName));
    }

    /**
     * The type that configs call {@code kerasName}.
     *
     * @throws TensorException if there is no such type
     */
    public static DType of(String kerasName) {
        return find(kerasName)
                .orElseThrow(
                        () ->
                                new TensorException(
                                        "expected a dtype, one of "
                                                + BY_NAME.keySet().stream().sorted().toList()
                                                + ", found \""
                                                + kerasName
                                                + "\""));
    }

    @Override
    public String toString() {
        return kerasName;
    }
}
