package org.keratin.models.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keratin.core.errors.KeratinException;
import org.keratin.models.ModelService;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** What a model service answered, how fast, and by whose classes. */
final class Answers {

    /** Answers whose times are kept; the newer ones take the places of the older. */
    private static final int KEPT = 1 << 16;

    private final long[] times = new long[KEPT];
    private final Set<String> makers = new LinkedHashSet<>();
    private final Set<String> failures = new LinkedHashSet<>();
    private long answered;
    private long failed;
    private Object last;

    /** Asks once. */
    void ask(ModelService service, Tensor input) {
        long start = System.nanoTime();
        try {
            last = service.predict(input, input.shape().dim(0));
            times[(int) (answered++ % KEPT)] = System.nanoTime() - start;
            makers.add(Serving.madeOf(service.status().providers()));
        } catch (KeratinException | TensorException e) {
            failed++;
            if (failures.size() < 3) {
                failures.add(e.getMessage());
            }
        }
    }

    /** In words, a line for each fact. */
    String told() {
        List<String> lines = new ArrayList<>();
        if (answered == 1) {
            lines.add(String.valueOf(last));
        }
        String count = String.format(Locale.ROOT, "%,d answered, %,d failed", answered, failed);
        lines.add(answered == 0 ? count : count + "; " + speed());
        makers.stream()
                .filter(maker -> !maker.isEmpty())
                .forEach(maker -> lines.add("by " + maker));
        failures.forEach(failure -> lines.add("failed: " + failure));
        return String.join("\n", lines);
    }

    private String speed() {
        long[] sorted = Arrays.copyOf(times, (int) Math.min(KEPT, answered));
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.3f ms, p99 %.3f ms",
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }
}
