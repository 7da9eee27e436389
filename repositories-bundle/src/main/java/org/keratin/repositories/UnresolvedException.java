package org.keratin.repositories;

import java.util.List;
import org.keratin.core.errors.KeratinException;

/** Thrown when the repositories cannot provide all names that are missing. */
public final class UnresolvedException extends KeratinException {

    private static final long serialVersionUID = 1L;

    // Lists that need not be serializable: whoever reads the exception back has its message.
    private final transient List<String> names;
    private final transient List<String> repositories;

    /**
     * Makes one.
     *
     * @param message each name, and why it cannot be provided
     * @param names the names that cannot be provided
     * @param repositories the locations of all repositories that were looked into
     */
    public UnresolvedException(String message, List<String> names, List<String> repositories) {
        super(message);
        this.names = List.copyOf(names);
        this.repositories = List.copyOf(repositories);
    }

    /** The names that cannot be provided. */
    public List<String> names() {
        return names;
    }

    /** The locations of all repositories that were looked into. */
    public List<String> repositories() {
        return repositories;
    }
}
