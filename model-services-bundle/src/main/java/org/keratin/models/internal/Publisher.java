package org.keratin.models.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keratin.core.models.Model;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelService;
import org.keratin.models.ModelState;
import org.keratin.models.ModelStatus;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Publishes each hosted model as a service, and keeps its properties true. */
final class Publisher implements HostedModel.Observer {

    private final BundleContext context;
    private final Map<HostedModel, ServiceRegistration<ModelService>> registrations =
            new ConcurrentHashMap<>();

    Publisher(BundleContext context) {
        this.context = context;
    }

    @Override
    public void changed(HostedModel model, ModelEvent event) {
        try {
            if (model.isClosed()) {
                ServiceRegistration<ModelService> registration = registrations.remove(model);
                if (registration != null) {
                    registration.unregister();
                }
            } else {
                publish(model);
            }
        } catch (IllegalStateException e) {
            // The bundle is stopping; the framework takes its services back.
            return;
        }
    }

    private void publish(HostedModel model) {
        ServiceRegistration<ModelService> known = registrations.get(model);
        if (known == null) {
            known = context.registerService(ModelService.class, model, properties(model));
            registrations.put(model, known);
        } else {
            known.setProperties(properties(model));
        }
    }

    private static Dictionary<String, Object> properties(HostedModel model) {
        ModelStatus status = model.status();
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(ModelService.NAME, model.name());
        properties.put(ModelService.VERSION, model.version());
        properties.put(ModelService.PATH, model.path());
        properties.put(ModelService.STATE, status.state().name());
        if (!status.missing().isEmpty()) {
            properties.put(ModelService.MISSING, status.missing().toArray(new String[0]));
        }
        if (status.state() == ModelState.READY) {
            Model answering = model.model();
            answering
                    .inputShape()
                    .ifPresent(
                            shape -> {
                                properties.put(ModelService.INPUTS, shape.toString());
                                properties.put(
                                        ModelService.OUTPUTS,
                                        answering.computeOutputShape(shape).toString());
                            });
        }
        return properties;
    }
}
