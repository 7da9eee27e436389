package org.keratin.shell.internal;

import org.keratin.core.errors.KeratinException;

/**
 * What a command ends with when its answer is no. Shells show an exception as text: this one's is
 * the message alone.
 */
final class CommandException extends KeratinException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }

    CommandException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
