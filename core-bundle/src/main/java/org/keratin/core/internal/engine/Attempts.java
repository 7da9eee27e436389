package org.keratin.core.internal.engine;

import java.util.Collection;
import java.util.function.Function;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.internal.catalogue.Absence;
import org.keratin.core.internal.catalogue.Registry;

/**
 * Carries calls out so that the update of a bundle loses none. A call fails in the gap of an update
 * for one of two reasons: a name is missing that is about to come back, or a factory that the call
 * had found has lost its bundle. Both are tried again on a new snapshot; each attempt works on one
 * alone, so no object graph mixes versions.
 */
final class Attempts {

    /** After how many times its patience a call gives up that meets one update after the other. */
    private static final int MOST = 12;

    private final Registry registry;

    Attempts(Registry registry) {
        this.registry = registry;
    }

    /** What {@code work} makes of an attempt; throws what the last one threw. */
    <R> R run(DeserializeOptions options, Function<Deserialization, R> work) {
        Deserialization attempt = new Deserialization(registry, options);
        try {
            return work.apply(attempt);
        } catch (RuntimeException | LinkageError failure) {
            return again(options, work, attempt, failure);
        }
    }

    private <R> R again(
            DeserializeOptions options,
            Function<Deserialization, R> work,
            Deserialization first,
            Throwable firstFailure) {
        if (options.patience().isZero()) {
            throw thrown(firstFailure);
        }
        long patience = options.patience().toNanos();
        long end = System.nanoTime() + MOST * patience;
        Deserialization attempt = first;
        Throwable failure = firstFailure;
        while (isWorthAnother(attempt, failure, patience, end)) {
            attempt = new Deserialization(registry, options);
            try {
                return work.apply(attempt);
            } catch (RuntimeException | LinkageError e) {
                failure = e;
            }
        }
        throw thrown(failure);
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof LinkageError error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private boolean isWorthAnother(
            Deserialization attempt, Throwable failure, long patience, long end) {
        Collection<Absence> awaited = attempt.awaited();
        if (failure instanceof MissingClassException && !awaited.isEmpty()) {
            return isBack(awaited, patience, end);
        }
        return System.nanoTime() < end && registry.hasLost(attempt.snapshot());
    }

    private boolean isBack(Collection<Absence> awaited, long patience, long end) {
        try {
            return registry.await(awaited, patience, end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
