package org.keratin.it;

import java.util.List;
import org.keratin.it.plugin.Importing;
import org.keratin.it.plugin.Versioned;
import org.keratin.it.plugin.VersionedFactory;
import org.keratin.it.plugin.library.Base;

/**
 * The six bundles that {@link RandomStepsIT} moves about, each in two versions. No two of them have
 * a major version in common, so that an answer tells who gave it.
 */
enum Part {
    /** A plug-in whose classes the extender publishes. */
    PLAIN(List.of(1, 9), List.of("it>Shared", "it>Plain")),

    /** A plug-in that registers its factory by hand, with rankings of 10 and -10. */
    RANKED(List.of(2, 3), List.of("it>Shared")),

    /** A plug-in that exports a package. */
    LIBRARY(List.of(4, 10), List.of("it>Library")),

    /** A plug-in that imports that package. */
    IMPORTING(List.of(6, 7), List.of("it>Shared", "it>Importing")),

    /** A plug-in whose factory is a component of Declarative Services. */
    DECLARED(List.of(5, 8), List.of("it>Shared", "it>Declared")),

    /** A bundle that holds a model of the class whose name many provide. */
    MODEL(List.of(11, 12), List.of());

    /** What the library exports. */
    private static final String LIBRARY_PACKAGE = Base.class.getPackageName();

    private final List<Integer> versions;
    private final List<String> names;

    Part(List<Integer> versions, List<String> names) {
        this.versions = versions;
        this.names = names;
    }

    /** The major versions in which it comes. */
    List<Integer> versions() {
        return versions;
    }

    /** What it publishes. */
    List<String> names() {
        return names;
    }

    String symbolicName() {
        return "part." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The service ranking of what it publishes. */
    int ranking(int version) {
        return this != RANKED ? 0 : version % 2 == 0 ? 10 : -10;
    }

    /** The bundle itself. */
    PluginBundle bundle(int version) {
        PluginBundle holder =
                VersionedPlugin.holder(symbolicName(), version + ".0.0")
                        .holds(VersionedFactory.class);
        String versioned = Versioned.class.getName();
        return switch (this) {
            case PLAIN ->
                    holder.capability("it>Shared", versioned).capability("it>Plain", versioned);
            case RANKED -> holder.header("Bundle-Activator", VersionedFactory.class.getName());
            case LIBRARY ->
                    holder.header("Export-Package", LIBRARY_PACKAGE)
                            .publish("it>Library", Base.class);
            case IMPORTING ->
                    holder.header("Import-Package", VersionedPlugin.IMPORTS + "," + LIBRARY_PACKAGE)
                            .capability("it>Shared", versioned)
                            .publish("it>Importing", Importing.class);
            case DECLARED ->
                    holder.header("Service-Component", "OSGI-INF/one.xml,OSGI-INF/two.xml")
                            .text("OSGI-INF/one.xml", component("it&gt;Shared"))
                            .text("OSGI-INF/two.xml", component("it&gt;Declared"));
            case MODEL ->
                    holder.header("Keras-Models", "models/shared.json")
                            .text("models/shared.json", model());
        };
    }

    private static String component(String published) {
        return "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\""
                + published
                + "\"><property name=\"keras.registered.name\" value=\""
                + published
                + "\"/><service><provide interface=\"org.keratin.core.catalogue.ClassFactory\"/>"
                + "</service><implementation class=\""
                + VersionedFactory.class.getName()
                + "\"/></scr:component>";
    }

    private static String model() {
        return VersionedPlugin.MODEL
                .replace(VersionedPlugin.NAME, "it>Shared")
                .replace(
                        "\"name\": \"versioned\"",
                        "\"name\": \"versioned\", \"dtype\": {\"module\": \"keras\","
                                + " \"class_name\": \"DTypePolicy\", \"config\": {\"name\": \"float32\"},"
                                + " \"registered_name\": null}");
    }
}
