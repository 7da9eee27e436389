package org.keratin.shell.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Publishes the commands, for the Gogo shell that may be there. */
public final class Activator implements BundleActivator {

    private TrackedServices services;

    @Override
    public void start(BundleContext context) {
        services = new TrackedServices(context);
        services.open();
        context.registerService(
                KerasCommands.class,
                new KerasCommands(services),
                properties(KerasCommands.FUNCTIONS));
        context.registerService(
                ModelCommands.class,
                new ModelCommands(services),
                properties(ModelCommands.FUNCTIONS));
        context.registerService(CommandSessionListener.class, new Completions(), null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the services back.
        services.close();
    }

    private static Dictionary<String, Object> properties(String... functions) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(CommandProcessor.COMMAND_SCOPE, KerasCommands.SCOPE);
        properties.put(CommandProcessor.COMMAND_FUNCTION, functions);
        return properties;
    }
}
