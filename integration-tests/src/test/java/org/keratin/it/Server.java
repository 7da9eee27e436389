package org.keratin.it;

import org.osgi.framework.BundleContext;

/** A running framework with our bundles in it. */
interface Server extends AutoCloseable {

    /** The framework's own context. */
    BundleContext context();

    @Override
    void close();
}
