package org.keratin.it.plugin;

import org.keratin.core.KerasObject;
import org.keratin.core.config.Default;

/** A class to publish in tests, under whatever name. */
public record Marker(@Default("1") int value) implements KerasObject {}
