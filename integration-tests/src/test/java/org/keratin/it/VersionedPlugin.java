package org.keratin.it;

import org.keratin.it.plugin.Versioned;

/** Plug-ins with a layer that tells their major version, and a model that is made of it. */
final class VersionedPlugin {

    /** What the layer is published as. */
    static final String NAME = "it>Versioned";

    /** A model of that layer alone. */
    static final String MODEL =
            """
            {"module": "keras", "class_name": "Sequential", "registered_name": "Sequential",
             "config": {"name": "scaled", "trainable": true, "layers": [
              {"module": "keras.layers", "class_name": "InputLayer", "registered_name": null,
               "config": {"batch_shape": [null, 1], "dtype": "float32", "name": "in"}},
              {"module": "it", "class_name": "Versioned", "registered_name": "it>Versioned",
               "config": {"name": "versioned"}}]},
             "keras_version": "3.9.0", "backend": "jax"}
            """;

    /** What the layer needs. */
    static final String IMPORTS =
            "org.keratin.core,org.keratin.core.catalogue,org.keratin.core.config,"
                    + "org.keratin.core.dtypepolicies,org.keratin.core.layers,org.keratin.tensor,"
                    + "org.osgi.framework";

    private VersionedPlugin() {}

    /** A bundle that publishes the layer as {@code published}. */
    static PluginBundle of(String bundle, String version, String published) {
        return holder(bundle, version).capability(published, Versioned.class.getName());
    }

    /** A bundle that holds the layer, and imports what that needs. */
    static PluginBundle holder(String bundle, String version) {
        return PluginBundle.of(bundle, version)
                .header("DynamicImport-Package", "org.keratin.none")
                .header("Import-Package", IMPORTS)
                .holds(Versioned.class)
                .holds(Versioned.Config.class);
    }
}
