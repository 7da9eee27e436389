package org.keratin.it;

import java.util.Map;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Keeps the framework that Pax Exam makes. */
final class KeptFramework implements FrameworkFactory {

    private final FrameworkFactory factory;
    private Framework framework;

    KeptFramework(FrameworkFactory factory) {
        this.factory = factory;
    }

    @Override
    public Framework newFramework(Map<String, String> configuration) {
        framework = factory.newFramework(configuration);
        return framework;
    }

    Framework framework() {
        return framework;
    }
}
