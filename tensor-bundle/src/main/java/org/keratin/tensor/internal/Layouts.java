package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Layouts {

    private Layouts() {}

    /** Not there yet. */
    public static Shape reshaped(Shape shape, int[] newShape) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static int[] order(Shape shape, int[] axes) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static int[] moved(Shape shape, int[] source, int[] destination) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Shape expanded(Shape shape, int[] axes) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Shape squeezed(Shape shape, int[] axes) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static List<Tensor> promoted(ShapeOps ops, List<Tensor> xs) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static int[] sections(Shape shape, int sections, int axis) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static int[] unevenSections(Shape shape, int sections, int axis) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor sliceAxis(ShapeOps ops, Tensor x, int axis, Integer from, Integer to, int step) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor repeat(ShapeOps ops, Tensor x, int[] repeats, int axis) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor tile(ShapeOps ops, Tensor x, int[] repeats) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor flip(ShapeOps ops, Tensor x, int[] axes) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor pad(ShapeOps ops, Tensor x, int[][] padWidth, Number value) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor padMirrored(ShapeOps ops, Tensor x, int[][] padWidth, PadMode mode) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor atLeast(ShapeOps ops, Tensor x, int rank) {
        throw new TensorException("not there yet");
    }
}
