package org.keratin.core.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.catalogue.Refusal;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.errors.MissingClassException.Missing;
import org.keratin.core.internal.catalogue.Nearest;
import org.keratin.core.internal.catalogue.Registry;
import org.keratin.core.internal.catalogue.Snapshot;
import org.keratin.core.internal.describe.Path;

/** Collects the names that nobody provides, each once, with where it is first asked for. */
final class MissingNames {

    private static final int TOLD = 50;

    private final Snapshot snapshot;
    private final Registry registry;
    private final Map<String, Missing> missing = new LinkedHashMap<>();

    MissingNames(Snapshot snapshot, Registry registry) {
        this.snapshot = snapshot;
        this.registry = registry;
    }

    /**
     * Adds one.
     *
     * @param returning whether it is about to come back, so that nobody needs another name
     */
    void add(
            String name,
            Path path,
            ConfigDict askedForBy,
            Optional<String> refusal,
            boolean returning) {
        if (missing.size() < TOLD && !missing.containsKey(name)) {
            String shown = name.length() > 120 ? name.substring(0, 120) + "…" : name;
            missing.put(
                    name,
                    new Missing(
                            path.toString(),
                            shown,
                            Optional.ofNullable(askedForBy).map(ConfigDict::display),
                            returning ? Optional.empty() : Nearest.to(name, snapshot.names()),
                            registry.lastSeen(name).map(Departure::toString),
                            refusal,
                            registry.refused(name).map(Refusal::toString)));
        }
    }

    void throwIfAny() {
        if (!missing.isEmpty()) {
            throw new MissingClassException(new ArrayList<>(missing.values()));
        }
    }
}
