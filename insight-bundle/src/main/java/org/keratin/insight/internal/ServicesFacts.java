package org.keratin.insight.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.catalogue.Provider;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is known of the model services; loaded when there are any. */
@Component(service = ModelFacts.class)
public final class ServicesFacts implements ModelFacts {

    private final ModelServices services;

    /** Makes one. */
    @Activate
    public ServicesFacts(@Reference ModelServices services) {
        this.services = services;
    }

    @Override
    public List<Map<String, Object>> all() {
        return services.all().stream().map(ServicesFacts::of).toList();
    }

    private static Map<String, Object> of(ModelService model) {
        ModelStatus status = model.status();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", model.name());
        facts.put("version", model.version());
        facts.put("state", status.state().name());
        facts.put("since", status.since().toString());
        facts.put("swaps", (long) status.swaps());
        facts.put("missing", status.missing());
        facts.put("problem", status.problem().orElse(null));
        facts.put("warnings", status.warnings());
        facts.put("providers", status.providers().stream().map(ServicesFacts::shown).toList());
        return facts;
    }

    private static String shown(Provider provider) {
        return provider.name().display() + " from " + provider.bundle() + " " + provider.version();
    }
}
