package org.keratin.keras.initializers;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.errors.ShapeException;

/**
 * By what a frame of a signal is multiplied: one of the windows of {@code scipy.signal.windows}
 * that need no parameter, by its name, a list of numbers as long as the frame, or {@code null} for
 * nothing. Immutable.
 */
public final class Window implements ConfigValue {

    /** Nothing: a frame stays as it is. */
    public static final Window NONE = new Window(null, null, null);

    private static final String PERIODIC = "_periodic";
    private static final String SYMMETRIC = "_symmetric";

    private final Object given;
    private final WindowFunction function;
    private final double[] numbers;

    private Window(Object given, WindowFunction function, double[] numbers) {
        this.given = given;
        this.function = function;
        this.numbers = numbers;
    }

    /**
     * The window that a config names or lists.
     *
     * @throws IllegalArgumentException if there is none of that name; the message says what was
     *     expected
     */
    public static Window of(Object value) {
        if (value == null) {
            return NONE;
        }
        if (value instanceof String name) {
            return new Window(name, function(name), null);
        }
        if (value instanceof List<?> list) {
            double[] numbers = list.stream().mapToDouble(Window::number).toArray();
            return new Window(Arrays.stream(numbers).boxed().toList(), null, numbers);
        }
        throw new IllegalArgumentException("the name of a window, a list of numbers or null");
    }

    private static WindowFunction function(String name) {
        String plain = withoutSuffix(withoutSuffix(name, PERIODIC), SYMMETRIC);
        return WindowFunction.find(plain)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a window, one of " + WindowFunction.names()));
    }

    private static String withoutSuffix(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    private static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("a list of numbers");
    }

    /**
     * Its values.
     *
     * @param length how many
     * @param periodic whether the window is the beginning of a periodic one, rather than symmetric;
     *     a name that ends in {@code _periodic} or {@code _symmetric} says it itself
     * @throws ShapeException if it is a list of another length
     */
    public double[] values(int length, boolean periodic) {
        if (numbers != null) {
            if (numbers.length != length) {
                throw new ShapeException(
                        "expected a window of " + length + " numbers, found " + numbers.length);
            }
            return numbers.clone();
        }
        double[] values = new double[length];
        Arrays.fill(values, 1);
        if (length > 1 && function != null) {
            int whole = isPeriodic(periodic) ? length + 1 : length;
            Arrays.setAll(values, i -> function.value(i, whole));
        }
        return values;
    }

    private boolean isPeriodic(boolean otherwise) {
        String name = given.toString();
        return name.endsWith(PERIODIC) || otherwise && !name.endsWith(SYMMETRIC);
    }

    @Override
    public Object toConfig() {
        return given;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Window that && Objects.equals(given, that.given);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(given);
    }

    @Override
    public String toString() {
        return String.valueOf(given);
    }
}
