package org.keratin.insight.internal;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether all models answer, as Felix's health checks ask; loaded when one does.
 *
 * <p>The worst model counts: CRITICAL if it is FAILED, TEMPORARILY_UNAVAILABLE if it is LOADING or
 * WAITING, WARN if it answers but a class has left or could not be renewed, else OK.
 */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=Keratin models", "hc.tags=keratin"})
public final class ModelsHealth implements HealthCheck {

    private final ModelServices services;

    /** Makes one. */
    @Activate
    public ModelsHealth(@Reference ModelServices services) {
        this.services = services;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        List<ModelService> models = services.all();
        if (models.isEmpty()) {
            log.info("no models");
        }
        for (ModelService model : models) {
            report(model.name() + " " + model.version(), model.status(), log);
        }
        return new Result(log);
    }

    private static void report(String model, ModelStatus status, FormattingResultLog log) {
        String missing = String.join(", ", status.missing());
        String problem = status.problem().orElse("");
        switch (status.state()) {
            case FAILED -> log.critical("{} is FAILED: {}", model, problem);
            case LOADING -> log.temporarilyUnavailable("{} is LOADING", model);
            case WAITING -> log.temporarilyUnavailable("{} is WAITING, needs {}", model, missing);
            case READY -> {
                if (!problem.isEmpty()) {
                    log.warn("{} is READY, but could not be made anew: {}", model, problem);
                } else if (!missing.isEmpty()) {
                    log.warn("{} is READY for a moment still, needs {}", model, missing);
                } else {
                    log.info("{} is READY", model);
                }
            }
        }
    }
}
