package org.keratin.benchmarks.run;

import java.util.Optional;

/**
 * A runtime that is measured beside Keratin. Found by {@link java.util.ServiceLoader}; the profile
 * {@code bench} brings some.
 */
public interface Peer {

    /** What the table calls it. */
    String name();

    /**
     * A prediction that gives its output as {@code float[]}; nothing if it has no such model.
     *
     * @param threads how many threads it may use
     */
    Optional<Work> predict(ModelCase model, int threads) throws Exception;

    /** A model file to its first prediction; nothing if it has no such model. */
    default Optional<Work> load(ModelCase model, int threads) throws Exception {
        return Optional.empty();
    }

    /** The product of two float32 matrices of {@code n} by {@code n}; nothing if it cannot. */
    default Optional<Work> product(int n, int threads) throws Exception {
        return Optional.empty();
    }
}
