package org.keratin.repositories.internal.osgi;

import org.keratin.core.errors.KeratinException;

/** What a command was given cannot be done. Shells show an exception as text: its message alone. */
final class CommandException extends KeratinException {

    private static final long serialVersionUID = 1L;

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
