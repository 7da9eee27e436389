package org.keratin.tensor;

/** What {@link ShapeOps#pad(Tensor, int[][], PadMode)} puts around a tensor. */
public enum PadMode {
    /** One value. */
    CONSTANT,
    /** The elements mirrored at the edge, which is not repeated. */
    REFLECT,
    /** The elements mirrored behind the edge, which is repeated. */
    SYMMETRIC,
    /** The element at the edge. */
    EDGE
}
