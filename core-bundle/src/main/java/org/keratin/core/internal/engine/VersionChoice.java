package org.keratin.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.Shown;
import org.keratin.core.internal.catalogue.BundleRange;
import org.keratin.core.internal.catalogue.BundleVersion;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Snapshot;
import org.keratin.core.internal.describe.Path;

/**
 * Of several providers of a name, the best one whose bundle's version is in the ranges that the
 * call and the config ask for.
 */
final class VersionChoice {

    /** The key beside {@code class_name} by which a config asks for a range. */
    static final String KEY = "keratin_version";

    private final Snapshot snapshot;
    private final Map<String, String> asked;
    private String refusal;

    VersionChoice(Snapshot snapshot, Map<String, String> asked) {
        this.snapshot = snapshot;
        this.asked = asked;
    }

    /**
     * Takes {@code found}, or the next provider of its name that is in range.
     *
     * @param dict what asks for it, {@code null} for a bare name
     */
    Optional<Entry> choose(Optional<Entry> found, ConfigDict dict, Path path) {
        refusal = null;
        Object inConfig = dict == null ? null : dict.versionRange();
        if (found.isEmpty() || asked.isEmpty() && inConfig == null) {
            return found;
        }
        Entry first = found.get();
        List<String> ranges = new ArrayList<>();
        if (inConfig != null) {
            ranges.add(checked(inConfig, path));
        }
        first.name().names().stream()
                .map(asked::get)
                .filter(range -> range != null)
                .forEach(ranges::add);
        if (ranges.isEmpty() || first.origin() == Resolver.CALL) {
            return found;
        }
        List<Entry> all = snapshot.providers(first.name().display());
        Optional<Entry> chosen = all.stream().filter(entry -> fits(entry, ranges)).findFirst();
        if (chosen.isEmpty()) {
            refusal =
                    "in version "
                            + String.join(" and ", ranges)
                            + "; there is "
                            + all.stream()
                                    .map(
                                            entry ->
                                                    entry.origin().bundle()
                                                            + " "
                                                            + entry.origin().version())
                                    .collect(Collectors.joining(", "));
        }
        return chosen;
    }

    /** Why the name that was looked up last counts as missing, if that is for its version. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    private static boolean fits(Entry entry, List<String> ranges) {
        BundleVersion version = BundleVersion.parse(entry.origin().version());
        return ranges.stream().allMatch(range -> BundleRange.parse(range).includes(version));
    }

    private static String checked(Object range, Path path) {
        if (!(range instanceof String text)) {
            throw new ConfigException(
                    path.key(KEY).toString(),
                    "expected a range of versions such as [1,2), found " + Shown.value(range));
        }
        try {
            BundleRange.parse(text);
            return text;
        } catch (ArgumentException e) {
            throw new ConfigException(path.key(KEY).toString(), e.getMessage());
        }
    }
}
