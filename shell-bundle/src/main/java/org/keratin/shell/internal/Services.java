package org.keratin.shell.internal;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.files.ModelFiles;

/**
 * What the commands need of the core and of the model files.
 *
 * <p>Each method throws a {@link org.keratin.core.errors.KeratinException} if it is not there.
 */
interface Services {

    Catalogue catalogue();

    KerasDeserializer deserializer();

    KerasSerializer serializer();

    KerasJson json();

    ModelFiles files();
}
