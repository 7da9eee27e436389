package org.keratin.insight;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What happened to classes and models, as a service.
 *
 * <p>Of both the last ones are remembered, a thousand of each unless the PID {@code
 * org.keratin.insight} says otherwise, in words only: nothing of a bundle that has gone is held.
 */
@ProviderType
public interface Journal {

    /** What is remembered, oldest first. */
    List<JournalEntry> entries();
}
