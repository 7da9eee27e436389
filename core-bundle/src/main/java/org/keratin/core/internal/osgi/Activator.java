package org.keratin.core.internal.osgi;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.internal.catalogue.Registry;
import org.keratin.core.internal.engine.KerasEngine;
import org.keratin.core.internal.json.GsonJson;
import org.keratin.core.internal.trust.Trust;
import org.keratin.core.trust.TrustPolicy;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts the extender and the catalogue, and offers the services. */
public final class Activator implements BundleActivator {

    private Extender extender;
    private Trackers trackers;

    @Override
    public void start(BundleContext context) {
        Registry registry = new Registry();
        extender = new Extender(context);
        Trust trust = new Trust(context);
        trackers = new Trackers(context, registry, trust);
        trackers.open();
        extender.open();
        KerasEngine engine = new KerasEngine(registry);
        context.registerService(
                new String[] {
                    KerasDeserializer.class.getName(),
                    KerasSerializer.class.getName(),
                    Catalogue.class.getName()
                },
                engine,
                null);
        context.registerService(KerasJson.class, new GsonJson(), null);
        context.registerService(TrustPolicy.class, trust, null);
    }

    @Override
    public void stop(BundleContext context) {
        extender.close();
        trackers.close();
    }
}
