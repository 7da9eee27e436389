package org.keratin.tensor;

/**
 * What {@link LinalgOps#luFactor} finds.
 *
 * @param factors the factor below the diagonal, without its ones, and the factor above itn * @param
 *     pivots with which row each row was exchanged in turn, int32
 */
public record Lu(Tensor factors, Tensor pivots) {}
