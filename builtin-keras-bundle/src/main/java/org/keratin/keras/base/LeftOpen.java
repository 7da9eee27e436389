package org.keratin.keras.base;

import org.keratin.core.errors.CallException;

/** What the base classes answer where Keras leaves the answer to a class that extends them. */
final class LeftOpen {

    private LeftOpen() {}

    /**
     * The error of who uses a base class.
     *
     * @param who the object, as messages name it
     * @param keras the base class's full name in Keras
     * @param method what it does not say, in Python
     */
    static CallException error(String who, String keras, String method) {
        return new CallException(
                who
                        + ": expected a class that extends "
                        + keras
                        + ", found "
                        + keras
                        + " itself, which leaves "
                        + method
                        + " open. Install a bundle that provides the class, and name that in the config.",
                null);
    }
}
