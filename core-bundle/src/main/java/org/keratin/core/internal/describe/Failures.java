package org.keratin.core.internal.describe;

import org.keratin.core.errors.FactoryException;
import org.keratin.core.errors.KeratinException;

/** What becomes of the exceptions and errors of other people's code. */
public final class Failures {

    private Failures() {}

    /**
     * A typed exception for {@code failure}, unless it is one; errors of the machine itself are
     * thrown on.
     */
    public static KeratinException rethrowOrWrap(Throwable failure, String path, String who) {
        if (failure instanceof KeratinException known) {
            return known;
        }
        if (failure instanceof VirtualMachineError fatal
                && !(failure instanceof StackOverflowError)) {
            throw fatal;
        }
        return new FactoryException(
                path,
                who
                        + " failed: "
                        + failure.getClass().getSimpleName()
                        + (failure.getMessage() == null ? "" : ": " + failure.getMessage()),
                failure);
    }
}
