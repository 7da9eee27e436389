package org.keratin.core.catalogue;

import java.util.Optional;
import org.keratin.core.ObjectName;

/**
 * Somebody else serves a name than before.
 *
 * @param name the class or function
 * @param before who served it until now; empty if nobody did
 * @param now who serves it from now on; empty if nobody does
 */
public record CatalogueChange(ObjectName name, Optional<Provider> before, Optional<Provider> now) {

    /** What kind of change it is. */
    public enum Type {
        /** Nobody provided it before. */
        ARRIVED,
        /** Nobody provides it any more. */
        LEFT,
        /** Another provider serves it. */
        REPLACED
    }

    /** What kind of change it is. */
    public Type type() {
        if (before.isEmpty()) {
            return Type.ARRIVED;
        }
        return now.isEmpty() ? Type.LEFT : Type.REPLACED;
    }

    /** {@code my_package>Scale replaced: acme 1.0.0 -> acme 1.1.0}. */
    @Override
    public String toString() {
        String change = before.map(CatalogueChange::shown).orElse("");
        if (now.isPresent()) {
            change += (change.isEmpty() ? "" : " -> ") + shown(now.get());
        }
        return name.display()
                + " "
                + type().name().toLowerCase(java.util.Locale.ROOT)
                + ": "
                + change;
    }

    private static String shown(Provider provider) {
        return provider.bundle() + " " + provider.version();
    }
}
