package org.keratin.files.internal;

import java.util.List;

/**
 * What a file says of its model, before anything is made of it.
 *
 * @param config the config, plain values
 * @param kerasVersion the version of Keras that wrote it, or {@code null} if it does not say
 * @param findings what is odd about the file, one sentence each
 */
public record ModelText(Object config, String kerasVersion, List<String> findings) {

    /** Takes a copy of the list. */
    public ModelText {
        findings = List.copyOf(findings);
    }
}
