package org.keratin.core.dialect;

import org.osgi.annotation.versioning.ProviderType;

/** Where a {@link Dialect} tells what it rewrote. */
@ProviderType
public interface RewriteLog {

    /**
     * The value of {@code key} was spelled otherwise; {@code what} says how, and how it was read.
     */
    void rewritten(String key, String what);

    /** Likewise, and today's Keras would compute something else with what the config says. */
    void changedMeaning(String key, String what);
}
