package org.keratin.keras.internal;

import java.util.ServiceLoader;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.core.dialect.Dialect;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Publishes the function tables and dialects as services. Which there are stands in {@code
 * META-INF/services}, where programs without a framework look too.
 */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        publish(FunctionTable.class, context);
        publish(Dialect.class, context);
    }

    private static <S> void publish(Class<S> type, BundleContext context) {
        // Only what this bundle's own loader sees: no mediator is needed for that.
        ServiceLoader.load(type, Activator.class.getClassLoader())
                .forEach(service -> context.registerService(type, service, null));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters what this bundle registered.
    }
}
