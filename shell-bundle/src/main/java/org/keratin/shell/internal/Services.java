package org.keratin.shell.internal;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;

/**
 * What the commands need of the core.
 *
 * <p>Each method throws a {@link org.keratin.core.errors.KeratinException} if it is not there.
 */
interface Services {

    Catalogue catalogue();

    KerasDeserializer deserializer();

    KerasSerializer serializer();

    KerasJson json();
}
