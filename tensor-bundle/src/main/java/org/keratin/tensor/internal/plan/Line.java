package org.keratin.tensor.internal.plan;

/**
 * A step of a program, with the places that it takes from and what becomes of what it gives.
 *
 * @param step what is done
 * @param operands the places of what it takes; a negative number stands for a constant
 * @param last the places that nobody takes from after it
 * @param buffer which of the workspace's arrays it writes into; -1 for an array of its own
 */
record Line(Step step, int[] operands, int[] last, int buffer) {}
