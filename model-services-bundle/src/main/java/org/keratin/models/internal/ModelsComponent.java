package org.keratin.models.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.files.ModelFiles;
import org.keratin.models.FileListener;
import org.keratin.models.ModelListener;
import org.keratin.models.ModelServices;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Hosts models while the container can read them. */
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.keratin.models")
@Designate(ocd = ModelsComponent.Configuration.class)
public final class ModelsComponent {

    /** What can be configured for all model services. */
    @ObjectClassDefinition(
            id = "org.keratin.models",
            name = "Keratin model services",
            description = "How model services follow the classes that they are made of.")
    public @interface Configuration {

        /** How long a model goes on answering after the provider of a class has left. */
        @AttributeDefinition(
                name = "Grace period",
                description =
                        "How many milliseconds a model goes on answering after the bundle of one of"
                                + " its classes has left.",
                min = "0")
        int graceMilliseconds() default 5000;
    }

    private final ModelRegistry registry;
    private final BundledModels bundled;
    private final FileListeners fileListeners = new FileListeners();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    /** Starts hosting. */
    @Activate
    public ModelsComponent(
            BundleContext context,
            Configuration configuration,
            @Reference ModelFiles files,
            @Reference Catalogue catalogue) {
        Duration grace = Duration.ofMillis(Math.max(0, configuration.graceMilliseconds()));
        registry = new ModelRegistry(catalogue, new Settings(grace), new Publisher(context));
        registrations.add(context.registerService(CatalogueListener.class, registry, null));
        registrations.add(context.registerService(ModelServices.class, registry, null));
        registrations.add(
                context.registerService(
                        ConfiguredModels.class, new ConfiguredModels(registry, files), null));
        try {
            registrations.add(DeployFolder.register(context, registry, files));
            registrations.add(CorruptJars.register(context, fileListeners::tell));
        } catch (NoClassDefFoundError e) {
            // There is no File Install here, and so no folder that it watches.
        }
        bundled = new BundledModels(context, registry, files);
        bundled.open();
    }

    /** Stops hosting. */
    @Deactivate
    public void stop() {
        bundled.close();
        registrations.forEach(ServiceRegistration::unregister);
        registry.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(ModelListener listener) {
        registry.addListener(listener);
    }

    void removeListener(ModelListener listener) {
        registry.removeListener(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFileListener(FileListener listener) {
        fileListeners.add(listener);
    }

    void removeFileListener(FileListener listener) {
        fileListeners.remove(listener);
    }
}
