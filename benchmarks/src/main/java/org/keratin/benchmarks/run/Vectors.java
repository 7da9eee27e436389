package org.keratin.benchmarks.run;

/** Whether this JVM was started with the Vector API. */
final class Vectors {

    private Vectors() {}

    static boolean present() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
