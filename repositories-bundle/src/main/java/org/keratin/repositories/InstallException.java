package org.keratin.repositories;

import org.keratin.core.errors.KeratinException;

/** Thrown when the bundles of a plan cannot be installed and started; nothing of it is left. */
public final class InstallException extends KeratinException {

    private static final long serialVersionUID = 1L;

    /** Makes one that says which, what was found, what was expected and what to do. */
    public InstallException(String message) {
        super(message);
    }

    /** Makes one with a cause. */
    public InstallException(String message, Throwable cause) {
        super(message, cause);
    }
}
