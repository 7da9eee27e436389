package org.keratin.it.plugin;

/** A class that is no Keras object, though its bundle says so. */
public final class NotKeras {}
