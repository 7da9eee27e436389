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

    /** Of a command that has printed its answer: there is nothing to add. */
    static CommandException said() {
        return new CommandException("");
    }

    CommandException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
