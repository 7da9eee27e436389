package org.keratin.models.internal;

import java.util.Set;

/** Where a model comes from. */
interface ModelSource {

    /** The model's name. */
    String name();

    /** The model's version. */
    String version();

    /** Where it is, for those who look. */
    String path();

    /**
     * The names of classes and functions that the model needs, built-in ones left out.
     *
     * @throws org.keratin.core.errors.KeratinException if the file cannot be read
     */
    Set<String> needs();

    /**
     * Makes the model.
     *
     * @throws org.keratin.core.errors.MissingClassException if classes are missing
     * @throws org.keratin.core.errors.KeratinException if the file cannot be made into a model
     */
    MadeModel load();
}
