package org.keratin.core.catalogue;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told when a class or function arrives, leaves, or is served by another provider: published as
 * a service (a whiteboard).
 *
 * <p>It is called after the change, on the thread that made it, with no lock held: when several
 * bundles come and go at once, calls may overtake each other. Work that takes long belongs on a
 * thread of its own. What it throws is logged, and hurts nobody else. It is not told of what was
 * there before it.
 */
@ConsumerType
@FunctionalInterface
public interface CatalogueListener {

    /** Who serves a name has changed. */
    void changed(CatalogueChange change);
}
