package org.keratin.core.internal.catalogue;

/**
 * Sources that count together: when all of them are there, and no longer once the first has left.
 * So no snapshot has half of the classes that a bundle's manifest declares.
 *
 * @param bundle the bundle's id
 * @param size how many sources it has
 */
public record Group(long bundle, int size) {}
