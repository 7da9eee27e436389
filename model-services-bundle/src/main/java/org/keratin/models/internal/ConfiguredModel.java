package org.keratin.models.internal;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Hosts one model that a configuration names; there is one of these for each configuration. */
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.keratin.models.model",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfiguredModel.Configuration.class, factory = true)
public final class ConfiguredModel {

    /** What a configuration of a model says. */
    @ObjectClassDefinition(
            id = "org.keratin.models.model",
            name = "Keratin model",
            description = "A model file that becomes a model service.")
    public @interface Configuration {

        /** Where the file is. */
        @AttributeDefinition(name = "Path", description = "Where the model file is.")
        String path();

        /** The model's name; that of the file if it is empty. */
        @AttributeDefinition(
                name = "Name",
                description = "The model's name; that of its file if this is empty.",
                required = false)
        String name() default "";

        /** The model's version; what the file's name says if it is empty. */
        @AttributeDefinition(
                name = "Version",
                description = "The model's version; what its file's name says if this is empty.",
                required = false)
        String version() default "";
    }

    private final ModelRegistry registry;
    private final String key;

    /** Hosts the model. */
    @Activate
    public ConfiguredModel(Configuration configuration, @Reference ConfiguredModels models) {
        Path file = Path.of(configuration.path()).toAbsolutePath().normalize();
        FileSource named = FileSource.of(models.files(), file);
        FileSource source =
                new FileSource(
                        models.files(),
                        file,
                        configuration.name().isEmpty() ? named.name() : configuration.name(),
                        configuration.version().isEmpty()
                                ? named.version()
                                : configuration.version());
        registry = models.registry();
        key = "configured:" + file + ":" + source.name() + ":" + source.version();
        registry.put(key, source);
    }

    /** Hosts it no more. */
    @Deactivate
    public void stop() {
        registry.remove(key);
    }
}
