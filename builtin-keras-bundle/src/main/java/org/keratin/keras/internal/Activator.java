package org.keratin.keras.internal;

import java.util.ServiceLoader;
import org.keratin.core.catalogue.FunctionTable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Publishes the function tables as services. Which there are stands in {@code META-INF/services},
 * where programs without a framework look too.
 */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        // Only what this bundle's own loader sees: no mediator is needed for that.
        ServiceLoader.load(FunctionTable.class, Activator.class.getClassLoader())
                .forEach(table -> context.registerService(FunctionTable.class, table, null));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters what this bundle registered.
    }
}
