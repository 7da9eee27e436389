package org.keratin.demo.internal;

import org.osgi.framework.BundleContext;

/** The guided tour. */
public final class Demo {

    private final BundleContext context;

    Demo(BundleContext context) {
        this.context = context;
    }

    /** Runs it. */
    public void demo(String deploy, String sample) {
        System.out.println(deploy + sample + context.getBundles().length);
    }
}
