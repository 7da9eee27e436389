package org.keratin.keras.random;

import java.util.concurrent.ThreadLocalRandom;
import org.keratin.core.KerasExport;
import org.keratin.core.KerasObject;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.random.SeedGenerator}: a new seed each time it is asked, the same ones in the same
 * order for the same start. Several threads may ask.
 */
@KerasExport("keras.random.SeedGenerator")
public final class SeedGenerator implements KerasObject {

    private static final int LARGEST_DEFAULT = 1_000_000_000;

    /**
     * What is configured.
     *
     * @param seed where it starts; {@code null} for anywhere
     * @param name its name; {@code seed_generator} for {@code null}
     */
    public record Config(@Default("null") Long seed, @Default("null") String name) {

        /** Makes up a name. */
        public Config {
            name = name == null ? "seed_generator" : name;
        }
    }

    private final Config config;
    private final Variable state;

    /** Makes one that has not given any seed yet. */
    public SeedGenerator(Config config) {
        this.config = config;
        long start = config.seed() == null ? anySeed() : config.seed();
        this.state =
                Variable.named(
                                "seed_generator_state",
                                Shape.of(2),
                                DType.INT64,
                                () -> state(start, 0))
                        .trainable(false)
                        .path(() -> config.name() + "/seed_generator_state")
                        .build();
    }

    /** One that starts at {@code seed}; anywhere for {@code null}. */
    public static SeedGenerator of(Long seed) {
        return new SeedGenerator(new Config(seed, null));
    }

    /** A seed that nobody chose, from 1 to 1,000,000,000. */
    static long anySeed() {
        return ThreadLocalRandom.current().nextLong(1, LARGEST_DEFAULT + 1L);
    }

    /** The next seed. */
    public synchronized long next() {
        Tensor now = state.value();
        long start = now.longAt(0);
        long given = now.longAt(1);
        state.assign(state(start, given + 1));
        return CpuOps.instance().splitSeed(start, given);
    }

    /** Where it started, and how many seeds it has given: int64, {@code (2,)}. */
    public Variable state() {
        return state;
    }

    private static Tensor state(long start, long given) {
        return Tensor.of(new long[] {start, given}, 2);
    }

    @Override
    public Config config() {
        return config;
    }
}
