package org.keratin.insight.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.catalogue.Provider;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelEvent.Type;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.keratin.models.ModelStatus;

/** Things that happen in tests, at three minutes past two. */
final class Happenings {

    static final Instant NOW = Instant.parse("2026-11-26T14:03:22.500Z");

    private Happenings() {}

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** A clock that each look moves on by a second. */
    static Clock ticking() {
        return new Clock() {
            private Instant next = NOW;

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                Instant now = next;
                next = next.plusSeconds(1);
                return now;
            }
        };
    }

    static Provider provider(String name, String version) {
        return new Provider(ObjectName.registered(name), Kind.LAYER, "acme", version, 0, true);
    }

    static CatalogueChange arrived(String name, String version) {
        return new CatalogueChange(
                ObjectName.registered(name),
                Optional.empty(),
                Optional.of(provider(name, version)));
    }

    static CatalogueChange replaced(String name, String before, String now) {
        return new CatalogueChange(
                ObjectName.registered(name),
                Optional.of(provider(name, before)),
                Optional.of(provider(name, now)));
    }

    static ModelEvent model(Type type, boolean answers, String details) {
        return new ModelEvent(NOW, type, "churn", "1.2", answers, details, Duration.ofMillis(12));
    }

    static ModelStatus status(ModelState state, List<String> missing, String problem) {
        return new ModelStatus(
                state,
                missing,
                List.of(provider("acme>Scale", "1.1.0")),
                Optional.ofNullable(problem),
                List.of(),
                NOW,
                3);
    }

    /** One model service that is as {@code status} says; none if it is {@code null}. */
    static ModelServices services(ModelStatus status) {
        List<ModelService> all = status == null ? List.of() : List.of(new Still(status));
        return new ModelServices() {
            @Override
            public List<ModelService> all() {
                return all;
            }

            @Override
            public Optional<ModelService> find(String name) {
                return all.stream().findFirst();
            }

            @Override
            public List<ModelEvent> events() {
                return List.of();
            }
        };
    }
}
