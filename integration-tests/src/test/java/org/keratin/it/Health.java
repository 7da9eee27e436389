package org.keratin.it;

import java.util.stream.Collectors;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.framework.BundleContext;

/**
 * What Felix's health checks tell. A class of its own, since a test class is linked before the
 * bundles are there that bring these types.
 */
final class Health {

    private final HealthCheckExecutor executor;

    Health(BundleContext context) {
        executor = new Keratin(context).service(HealthCheckExecutor.class);
    }

    /** Status and text of each check that is tagged {@code keratin}, at this moment. */
    String now() {
        return executor
                .execute(
                        HealthCheckSelector.tags("keratin"),
                        new HealthCheckExecutionOptions().setForceInstantExecution(true))
                .stream()
                .map(
                        result ->
                                result.getHealthCheckResult().getStatus()
                                        + " "
                                        + result.getHealthCheckResult())
                .collect(Collectors.joining("\n"));
    }
}
