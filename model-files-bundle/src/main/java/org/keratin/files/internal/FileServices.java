package org.keratin.files.internal;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;

/** What of the core the readers and writers use. */
public record FileServices(
        KerasDeserializer deserializer, KerasSerializer serializer, KerasJson json) {}
