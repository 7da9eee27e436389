package org.keratin.models.internal;

import org.keratin.core.errors.KeratinException;

/** What a command was given cannot be done. Shells show an exception as text: its message alone. */
final class CommandException extends KeratinException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
