package org.keratin.core.errors;

/** Thrown when a text is not JSON as Python writes it. */
public final class JsonException extends KeratinException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /** Makes one for a place in the text; lines and columns count from 1. */
    public JsonException(String problem, int line, int column) {
        super("line " + line + ", column " + column + ": " + problem);
        this.line = line;
        this.column = column;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }
}
