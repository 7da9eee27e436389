package org.keratin.models.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keratin.core.errors.KeratinException;
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
            if (!model.isClosed()) {
                publish(model);
            }
            if (model.isClosed()) { // which it may have become meanwhile, on another thread
                withdraw(model);
            }
        } catch (IllegalStateException e) {
            // The bundle is stopping; the framework takes its services back.
            return;
        }
    }

    private void withdraw(HostedModel model) {
        ServiceRegistration<ModelService> registration = registrations.remove(model);
        if (registration != null) {
            registration.unregister();
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
            try {
                putShapes(properties, model.model());
            } catch (KeratinException e) {
                // The model has gone meanwhile, or tells its shapes only when it computes.
                return properties;
            }
        }
        return properties;
    }

    private static void putShapes(Dictionary<String, Object> properties, Model model) {
        model.inputShape()
                .ifPresent(
                        shape -> {
                            String outputs = model.computeOutputShape(shape).toString();
                            properties.put(ModelService.INPUTS, shape.toString());
                            properties.put(ModelService.OUTPUTS, outputs);
                        });
    }
}
