package org.keratin.it.plugin.library;

import org.keratin.core.KerasObject;

/** What a bundle exports for the classes of others. */
public class Base implements KerasObject {}
