package org.keratin.benchmarks.run;

import java.io.IOException;

/** One piece of work, done again and again. */
@FunctionalInterface
public interface Work extends AutoCloseable {

    /** Does it once; what it gives is looked at, so that no compiler leaves it out. */
    Object run() throws Exception;

    /** Lets go of what it holds. */
    @Override
    default void close() throws IOException {}
}
