package org.keratin.core.internal.osgi;

import java.util.List;
import java.util.Optional;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Refusal;
import org.keratin.core.internal.catalogue.Registry;
import org.keratin.core.internal.trust.Trust;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Lets services in whose bundles are trusted, and tells a registry of the others. */
final class Gate {

    private final Trust trust;
    private final Registry registry;

    Gate(Trust trust, Registry registry) {
        this.trust = trust;
        this.registry = registry;
    }

    /** Whether a service stays outside. */
    boolean refuses(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return true; // It has gone already.
        }
        Optional<String> reason = trust.refusal(bundle);
        if (reason.isPresent()) {
            ObjectName name = ServiceNames.of(reference);
            Refusal refusal =
                    new Refusal(
                            String.valueOf(bundle.getSymbolicName()),
                            bundle.getVersion().toString(),
                            name == null ? List.of() : List.of(name.display()),
                            reason.get());
            registry.refuse(reference, name, refusal);
            registry.gone(bundle.getBundleId());
        }
        return reason.isPresent();
    }

    /** A service that stayed outside has gone. */
    void left(ServiceReference<?> reference) {
        registry.removeRefused(reference);
    }
}
