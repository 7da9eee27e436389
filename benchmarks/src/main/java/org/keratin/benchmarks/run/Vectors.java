package org.keratin.benchmarks.run;

/** Whether this JVM was started with the Vector API, and how long its vectors are. */
final class Vectors {

    private Vectors() {}

    static boolean present() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** For the table: {@code with the Vector API (Species[float, 8, S_256_BIT])}. */
    static String words() throws ReflectiveOperationException {
        return present()
                ? "with the Vector API ("
                        // By name, since this is compiled without the module.
                        + Class.forName("jdk.incubator.vector.FloatVector")
                                .getField("SPECIES_PREFERRED")
                                .get(null)
                        + ")"
                : "without the Vector API";
    }
}
