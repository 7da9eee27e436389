package org.keratin.verify.internal;

import org.keratin.core.errors.KeratinException;
import org.keratin.tensor.TensorException;

/** What was thrown while a case was replayed, in words. */
public final class Failures {

    private Failures() {}

    /**
     * The message of an error of ours; of anything else, which is a bug, its class, its message and
     * where it comes from.
     */
    public static String describe(Throwable thrown) {
        if (thrown instanceof KeratinException || thrown instanceof TensorException) {
            return thrown.getMessage();
        }
        return "a bug: " + thrown + origin(thrown);
    }

    private static String origin(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.")) {
                return ", at " + frame;
            }
        }
        return "";
    }
}
