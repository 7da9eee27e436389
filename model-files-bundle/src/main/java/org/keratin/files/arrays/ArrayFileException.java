package org.keratin.files.arrays;

import java.io.IOException;
import org.keratin.core.errors.KeratinException;

/** Thrown when a file of arrays cannot be read or written, or is not what its name promises. */
public final class ArrayFileException extends KeratinException {

    private static final long serialVersionUID = 1L;

    /** Makes one: {@code problem} is what was expected and what was found. */
    public ArrayFileException(String file, String problem) {
        super(file + ": " + problem);
    }

    /** Makes one of a failure to read or write. */
    public ArrayFileException(String file, IOException cause) {
        super(file + ": " + reason(file, cause), cause);
    }

    private static String reason(String file, IOException cause) {
        if (cause instanceof java.nio.file.NoSuchFileException) {
            return "no such file or folder";
        }
        String message = cause.getMessage();
        return message == null || message.equals(file)
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ", " + message;
    }
}
