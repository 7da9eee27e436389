package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/** What an initializer drew, and what is known of its distribution. */
record Draw(double[] values) {

    static Draw of(Initializer initializer, int... dims) {
        return new Draw(
                initializer.call(Shape.of(dims), DType.FLOAT32, CpuOps.instance()).toDoubles());
    }

    /** Checks mean and standard deviation, each to 5 % of the deviation. */
    Draw hasMeanAndDeviation(double mean, double deviation) {
        double found = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - found) * (v - found)).average().orElseThrow();
        assertThat(found).isCloseTo(mean, within(0.05 * deviation));
        assertThat(Math.sqrt(variance)).isCloseTo(deviation, within(0.05 * deviation));
        return this;
    }

    /** Checks that all values lie between bounds, and come close to them. */
    void fills(double least, double most) {
        double margin = 0.02 * (most - least);
        assertThat(Arrays.stream(values).min().orElseThrow()).isBetween(least, least + margin);
        assertThat(Arrays.stream(values).max().orElseThrow()).isBetween(most - margin, most);
    }

    /** Checks that some values lie beyond {@code bound} on either side. */
    void exceeds(double bound) {
        assertThat(Arrays.stream(values).boxed().toList())
                .anyMatch(v -> v < -bound)
                .anyMatch(v -> v > bound);
    }
}
