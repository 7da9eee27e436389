package org.keratin.it.plugin;

/** A record whose methods are linked anew by each class loader that defines it. */
public record Linked(Linked next) {}
