package org.keratin.files;

import org.keratin.core.errors.KeratinException;

/** Thrown when a file is not what it should be: damaged, of another kind, or not allowed. */
public final class ModelFileException extends KeratinException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String inside;

    /**
     * Makes one.
     *
     * @param file which file, as its user would name it
     * @param inside where in it, such as {@code model.weights.h5!/layers/dense}; empty for the file
     *     as a whole
     * @param problem what was found, what was expected and what to do, in one or more sentences
     */
    public ModelFileException(String file, String inside, String problem) {
        this(file, inside, problem, null);
    }

    /** Makes one with a cause. */
    public ModelFileException(String file, String inside, String problem, Throwable cause) {
        super(file + (inside.isEmpty() ? "" : "!/" + inside) + ": " + problem, cause);
        this.file = file;
        this.inside = inside;
    }

    /** One that says what was expected, what was found and what to do. */
    public static ModelFileException expected(
            String file, String inside, String expected, Object found, String toDo) {
        return new ModelFileException(
                file, inside, "expected " + expected + ", found " + found + "; to do: " + toDo);
    }

    /** Which file. */
    public String file() {
        return file;
    }

    /** Where in it; empty for the file as a whole. */
    public String inside() {
        return inside;
    }
}
