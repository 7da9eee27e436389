package org.keratin.repositories;

import org.keratin.core.errors.KeratinException;

/** Thrown when a repository, or a file in it, cannot be read. */
public final class RepositoryException extends KeratinException {

    private static final long serialVersionUID = 1L;

    /** Makes one that says which, what was found, what was expected and what to do. */
    public RepositoryException(String message) {
        super(message);
    }

    /** Makes one with a cause. */
    public RepositoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
