package org.keratin.benchmarks.run;

/** Work that tells itself how long one piece of it took, as that of another process does. */
@FunctionalInterface
interface SelfTimed extends Work {

    /** Does it, and tells the seconds of one piece; or, of memory, the megabytes. */
    double seconds() throws Exception;

    @Override
    default Object run() throws Exception {
        return seconds();
    }
}
