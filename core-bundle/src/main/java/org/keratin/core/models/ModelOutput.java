package org.keratin.core.models;

/**
 * A tensor that a model gives.
 *
 * @param node the node that gives it, a position in {@link ModelGraph#nodes()}
 * @param output which of that node's outputs it is, from 0
 */
public record ModelOutput(int node, int output) {}
