package org.keratin.core.catalogue;

import java.util.List;

/**
 * A bundle whose classes, functions or dialects are not taken, since the trust policy does not let
 * it.
 *
 * @param bundle the symbolic name of the bundle
 * @param version its version
 * @param names what it offers, as far as that is known without asking it
 * @param reason why it is refused
 */
public record Refusal(String bundle, String version, List<String> names, String reason) {

    /** Takes a copy of the list. */
    public Refusal {
        names = List.copyOf(names);
    }

    @Override
    public String toString() {
        return bundle + " " + version + " is not trusted: " + reason;
    }
}
