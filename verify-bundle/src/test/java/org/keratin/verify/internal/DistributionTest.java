package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class DistributionTest {

    private final Random random = new Random(7);

    private Tensor draw(int n, DoubleSupplier one) {
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = (float) one.getAsDouble();
        }
        return Tensor.of(numbers, n);
    }

    private static Optional<String> check(
            String className, Map<String, Object> config, Tensor found, int... shape) {
        return Distribution.ofBuiltIn(className, config, Shape.of(shape))
                .orElseThrow()
                .check(found);
    }

    @Test
    void takesANormalSampleForOne() {
        Map<String, Object> config = Map.of("mean", 1.0, "stddev", 2.0);
        Tensor found = draw(500, () -> 1 + 2 * random.nextGaussian());

        assertThat(check("RandomNormal", config, found, 500)).isEmpty();
    }

    @Test
    void tellsAnotherMeanDeviationOrRange() {
        Map<String, Object> config = Map.of("minval", -1L, "maxval", 1L);

        assertThat(check("RandomUniform", config, draw(400, () -> random.nextDouble()), 400))
                .hasValueSatisfying(text -> assertThat(text).contains("expected a mean near 0.0"));
        assertThat(
                        check(
                                "RandomUniform",
                                config,
                                draw(400, () -> (random.nextDouble() - 0.5)),
                                400))
                .hasValueSatisfying(text -> assertThat(text).contains("expected a deviation near"));
        assertThat(
                        check(
                                "RandomUniform",
                                config,
                                draw(400, () -> 0.58 * random.nextGaussian()),
                                400))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("expected numbers from -1.0 to 1.0"));
    }

    @Test
    void tellsAConstantFromADraw() {
        assertThat(check("GlorotUniform", Map.of(), draw(8, () -> 0), 2, 4))
                .contains("outputs: expected numbers drawn at random, found one and the same");
    }

    @Test
    void derivesTheRangeFromTheFans() {
        // Kernel (3, 3, 4, 8): 36 in, 72 out; Glorot's limit is the root of 6 / 108.
        double limit = Math.sqrt(6.0 / 108);
        Tensor found = draw(288, () -> limit * (2 * random.nextDouble() - 1));

        assertThat(check("GlorotUniform", Map.of(), found, 3, 3, 4, 8)).isEmpty();
        assertThat(check("HeUniform", Map.of(), found, 3, 3, 4, 8)).isPresent();
    }

    @Test
    void derivesTheFansFromAxesWhereTheConfigHasThem() {
        // One axis of 4 in, two of 2 and 8 out.
        Map<String, Object> config =
                Map.of("input_axes", List.of(0L), "output_axes", List.of(1L, 2L));
        double limit = Math.sqrt(6.0 / 20);
        Tensor found = draw(64, () -> limit * (2 * random.nextDouble() - 1));

        assertThat(check("GlorotUniform", config, found, 4, 2, 8)).isEmpty();
        assertThat(check("GlorotUniform", Map.of(), found, 4, 2, 8)).isPresent();
    }

    @Test
    void cutsATruncatedNormalAtTwoDeviations() {
        Map<String, Object> config = Map.of("mean", 0.0, "stddev", 1.0);

        assertThat(check("TruncatedNormal", config, draw(1, () -> 1.9), 1)).isEmpty();
        assertThat(check("TruncatedNormal", config, draw(1, () -> 2.1), 1)).isPresent();
    }

    @Test
    void knowsNoDistributionOfWhatDoesNotDraw() {
        assertThat(Distribution.ofBuiltIn("Ones", Map.of(), Shape.of(2))).isEmpty();
        assertThat(Distribution.ofSample(Map.of("value", 1.0), Tensor.scalar(1))).isEmpty();
    }

    @Test
    void takesMeanAndDeviationOfAnUnknownDrawFromTheSample() {
        Tensor recorded = draw(300, () -> 5 + random.nextGaussian());
        Distribution distribution =
                Distribution.ofSample(Map.of("seed", 1L), recorded).orElseThrow();

        assertThat(distribution.check(draw(300, () -> 5 + random.nextGaussian()))).isEmpty();
        assertThat(distribution.check(draw(300, () -> 4 + random.nextGaussian()))).isPresent();
        assertThat(distribution.check(draw(300, () -> 5 + 3 * random.nextGaussian()))).isPresent();
    }

    @Test
    void refusesNaN() {
        assertThat(check("GlorotUniform", Map.of(), draw(8, () -> Double.NaN), 2, 4)).isPresent();
    }

    @Test
    void hasNothingToSayOfNoNumbers() {
        assertThat(check("GlorotUniform", Map.of(), draw(0, () -> 0), 0, 4)).isEmpty();
    }
}
