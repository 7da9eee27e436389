package org.keratin.models.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.keratin.core.Arguments;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.catalogue.ClassDescription;
import org.keratin.core.catalogue.ConfigSurvey;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.errors.MissingClassException.Missing;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.models.Model;
import org.keratin.keras.dtypepolicies.DTypePolicy;
import org.keratin.tensor.Tensor;

/**
 * One name, {@code acme>Scale}, that comes in versions, and models that multiply by the version.
 */
final class World implements Catalogue {

    static final String NAME = "acme>Scale";

    final Map<String, Integer> versions = new ConcurrentHashMap<>();
    final ManualClock clock = new ManualClock();
    volatile RuntimeException failure;
    volatile Error error;

    /** What the catalogue throws from the next load on that fails. */
    volatile RuntimeException gap;

    private volatile RuntimeException silent;
    final AtomicInteger loads = new AtomicInteger();
    volatile Instant left;

    /** Time that stands still until it is moved. */
    static final class ManualClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Multiplies its input; a negative factor is the fault of its author. */
    static final class Scale extends Model {

        record Config(@Flatten LayerOptions layer) implements LayerConfig {}

        private final int factor;

        Scale(int factor) {
            super(new Config(LayerOptions.of("scale", DTypePolicy.of("float32"))));
            this.factor = factor;
        }

        @Override
        protected Object call(Arguments arguments, CallContext context) {
            if (factor < 0) {
                throw new IllegalStateException("no factor");
            }
            return context.ops().multiply((Tensor) arguments.get(0, "inputs"), factor);
        }
    }

    static MissingClassException missing() {
        return new MissingClassException(
                List.of(
                        new Missing(
                                "$",
                                NAME,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("acme 1.0.0"))));
    }

    void endGap() {
        gap = null;
        silent = null;
    }

    ModelSource source() {
        return new ModelSource() {
            @Override
            public String name() {
                return "churn";
            }

            @Override
            public String version() {
                return "1.2";
            }

            @Override
            public String path() {
                return "churn-1.2.keras";
            }

            @Override
            public Set<String> needs() {
                return Set.of(NAME);
            }

            @Override
            public MadeModel load() {
                loads.incrementAndGet();
                if (failure != null) {
                    silent = gap;
                    throw failure;
                }
                if (error != null) {
                    throw error;
                }
                Integer version = versions.get(NAME);
                if (version == null) {
                    throw missing();
                }
                return new MadeModel(new Scale(version), List.of());
            }
        };
    }

    /** Waits until something holds. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to hold within 30 seconds");
            }
            Thread.onSpinWait();
        }
    }

    Provider provider(int version) {
        return new Provider(
                ObjectName.registered(NAME), Kind.LAYER, "acme", version + ".0.0", 0, true);
    }

    @Override
    public List<Provider> all() {
        return versions.values().stream().map(this::provider).toList();
    }

    @Override
    public List<Provider> providers(String name) {
        if (silent != null) {
            throw silent;
        }
        Integer version = versions.get(name);
        return version == null ? List.of() : List.of(provider(version));
    }

    @Override
    public Optional<ClassDescription> describe(String name) {
        return Optional.empty();
    }

    @Override
    public ConfigSurvey survey(Object config) {
        return new ConfigSurvey(List.of(), List.of());
    }

    @Override
    public Optional<String> nearest(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Departure> lastSeen(String name) {
        return Optional.ofNullable(left).map(when -> new Departure("acme", "1.0.0", when));
    }
}
