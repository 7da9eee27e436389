package org.keratin.core.internal.osgi;

import java.util.List;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.osgi.framework.ServiceReference;

/** The names that the properties of a class factory service give its class. */
final class ServiceNames {

    /** Service property, {@code String[]}: all full names, set by the extender. */
    static final String NAMES = "keras.names";

    /** Service property, {@code String[]}: short names, set by the extender. */
    static final String IDENTIFIERS = "keras.identifiers";

    /** Service property, {@code String}: the Java class, set by the extender. */
    static final String CLASS = "keras.class";

    /**
     * Service property, {@code Integer}: how many classes the extender publishes for the bundle.
     */
    static final String CLASSES = "keras.classes";

    private ServiceNames() {}

    /** The names, or {@code null} if the service does not say any. */
    static ObjectName of(ServiceReference<?> reference) {
        if (!(reference.getProperty(ClassFactory.REGISTERED_NAME) instanceof String name)
                || name.isBlank()) {
            return null;
        }
        if (name.indexOf('>') > 0) {
            return ObjectName.registered(name);
        }
        if (name.indexOf('.') > 0) {
            List<String> names = strings(reference.getProperty(NAMES));
            return ObjectName.exported(
                    names.isEmpty() ? List.of(name) : names,
                    strings(reference.getProperty(IDENTIFIERS)));
        }
        return ObjectName.registered("Custom>" + name);
    }

    private static List<String> strings(Object property) {
        return property instanceof String[] array ? List.of(array) : List.of();
    }
}
