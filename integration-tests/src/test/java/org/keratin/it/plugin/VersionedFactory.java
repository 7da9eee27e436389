package org.keratin.it.plugin;

import java.util.Hashtable;
import java.util.Map;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.layers.LayerOptions;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * A class factory that somebody wrote himself, and registers by Declarative Services or, as an
 * activator, by hand: there with a service ranking of 10 in even versions of its bundle and of -10
 * in odd ones.
 */
public final class VersionedFactory implements ClassFactory, BundleActivator {

    @Override
    public KerasObject create(Map<String, Object> config) {
        return new Versioned(
                new Versioned.Config(
                        LayerOptions.of(
                                (String) config.get("name"), (DTypePolicy) config.get("dtype"))));
    }

    @Override
    public void start(BundleContext context) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(ClassFactory.REGISTERED_NAME, "it>Shared");
        boolean even = context.getBundle().getVersion().getMajor() % 2 == 0;
        properties.put(Constants.SERVICE_RANKING, even ? 10 : -10);
        context.registerService(ClassFactory.class, this, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
