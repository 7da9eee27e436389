package org.keratin.core.models;

/**
 * A tensor that goes from one call to another.
 *
 * @param from the node that gives it, a position in {@link ModelGraph#nodes()}
 * @param output which of that node's outputs it is, from 0
 * @param to the node that takes it
 */
public record ModelEdge(int from, int output, int to) {}
