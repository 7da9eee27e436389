package org.keratin.verify;

import org.keratin.core.errors.KeratinException;

/** Thrown when a file of recorded cases cannot be read, or a line of it is no case. */
public final class CaseException extends KeratinException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /** Makes one for a line, from 1; 0 for the file as a whole. */
    public CaseException(String file, int line, String problem) {
        this(file, line, problem, null);
    }

    /** Makes one with a cause. */
    public CaseException(String file, int line, String problem, Throwable cause) {
        super((line > 0 ? file + ":" + line : file) + ": " + problem, cause);
        this.file = file;
        this.line = line;
    }

    /** The file. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 if it is the file as a whole. */
    public int line() {
        return line;
    }
}
