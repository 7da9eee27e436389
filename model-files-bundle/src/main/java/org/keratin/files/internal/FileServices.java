package org.keratin.files.internal;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;

/** What of the core the readers and writers use. */
public record FileServices(
        KerasDeserializer deserializer,
        KerasSerializer serializer,
        KerasJson json,
        Catalogue catalogue) {}
