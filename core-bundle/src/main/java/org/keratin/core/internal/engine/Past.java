package org.keratin.core.internal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.internal.catalogue.Absence;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Snapshot;
import org.keratin.core.internal.describe.Path;

/**
 * Looks names that are missing up among those whose bundles are being updated, and tells whether
 * each is one of them.
 */
final class Past {

    private final List<Absence> absent;
    private final Resolver resolver;
    private final VersionChoice versions;
    private final List<Absence> found = new ArrayList<>();
    private boolean lost;

    Past(Snapshot snapshot, DeserializeOptions options) {
        this.absent = options.patience().isZero() ? List.of() : snapshot.absent();
        Snapshot past = absent.isEmpty() ? null : snapshot.ofAbsent();
        this.resolver = past == null ? null : new Resolver(past, options);
        this.versions = past == null ? null : new VersionChoice(past, options.versionRanges());
    }

    /** The class of {@code dict} is missing. */
    boolean missingClass(ConfigDict dict, Class<? extends KerasObject> expected, Path path) {
        return missing(names -> versions.choose(names.findClass(dict, expected, path), dict, path));
    }

    /** The function {@code name} of {@code dict} is missing. */
    boolean missingFunction(String name, ConfigDict dict, Kind kind, Path path) {
        return missing(
                names ->
                        versions.choose(names.findFunction(name, dict.module(), kind), dict, path));
    }

    /** What {@code identifier} means is missing. */
    boolean missingIdentifier(String identifier, Kind kind, boolean function, Path path) {
        return missing(
                names -> versions.choose(names.identify(identifier, kind, function), null, path));
    }

    private boolean missing(Function<Resolver, Optional<Entry>> lookup) {
        Optional<Absence> absence =
                absent.isEmpty() ? Optional.empty() : lookup.apply(resolver).flatMap(this::of);
        absence.ifPresent(found::add);
        lost |= absence.isEmpty();
        return absence.isPresent();
    }

    private Optional<Absence> of(Entry entry) {
        return absent.stream().filter(absence -> absence.names() == entry).findFirst();
    }

    /** What has to come back; empty if nothing is missing, or something that will not. */
    Collection<Absence> awaited() {
        return lost ? List.of() : found;
    }
}
