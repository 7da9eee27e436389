package org.keratin.models;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keratin.core.catalogue.Provider;

/**
 * How a model service is at one moment.
 *
 * @param state whether it answers
 * @param missing the names that nobody provides, each with who provided it last, if that is known:
 *     {@code acme>TimeDecay (com.acme.layers 2.1.0, stopped 14:03:22)}. A model that is READY all
 *     the same is within its grace period.
 * @param providers who provides the classes of the model that answers, built-in ones left out
 * @param problem why the last attempt to make the model failed, if it did; a model that is READY
 *     all the same goes on with what it had
 * @param warnings what was odd about the file, or rewritten from an old dialect
 * @param since since when it has been in this state
 * @param swaps how often the model that answers was replaced by another
 */
public record ModelStatus(
        ModelState state,
        List<String> missing,
        List<Provider> providers,
        Optional<String> problem,
        List<String> warnings,
        Instant since,
        int swaps) {

    /** Takes copies of the lists. */
    public ModelStatus {
        missing = List.copyOf(missing);
        providers = List.copyOf(providers);
        warnings = List.copyOf(warnings);
    }
}
