package org.keratin.repositories.internal.plan;

import java.util.Collection;
import java.util.Map;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.ResourceImpl;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Requires a {@code keras.object} capability for each missing name: what the resolver is asked. */
final class Wanted {

    /** The namespace of the capabilities by which bundles declare classes. */
    static final String NAMESPACE = "keras.object";

    /** The attribute that says the name. */
    static final String NAME = "name";

    private Wanted() {}

    static ResourceImpl of(Collection<String> names) {
        ResourceImpl wanted =
                new ResourceImpl("missing-classes", "keratin.wanted", Version.emptyVersion);
        for (String name : names) {
            wanted.addRequirement(
                    new RequirementImpl(
                            wanted,
                            NAMESPACE,
                            Map.of(Constants.FILTER_DIRECTIVE, "(name=" + escaped(name) + ")"),
                            Map.of(NAME, name)));
        }
        return wanted;
    }

    /** A name that means itself in a filter. */
    private static String escaped(String name) {
        return name.replaceAll("[\\\\*()]", "\\\\$0");
    }
}
