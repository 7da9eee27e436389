package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class ImageOpsTest {

    private static final DataFormat LAST = DataFormat.CHANNELS_LAST;
    private static final DataFormat FIRST = DataFormat.CHANNELS_FIRST;
    private static final int[] ONE = {1};

    private static Tensor resize(Tensor x, Interpolation method, boolean smooth, int... size) {
        return ops().resize(x, size, method, smooth, false, false, 0, LAST);
    }

    @Test
    void weighsColoursForBrightness() {
        Tensor x = Tensor.of(new float[] {1, 0, 0, 0, 0, 1}, 1, 2, 3);
        assertTensor(ops().rgbToGrayscale(x, LAST))
                .is(DType.FLOAT32, 1, 2, 1)
                .holds(0.2989, 0.1140);
        assertThatThrownBy(() -> ops().rgbToGrayscale(counting(1, 2, 2), LAST))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected 1 or 3 channels, found shape (1, 2, 2)");
    }

    @Test
    void turnsColoursIntoHuesAndBack() {
        Tensor x = Tensor.of(new float[] {1, 0, 0, 0, 0.5f, 0, 0.2f, 0.2f, 0.2f}, 1, 3, 3);
        Tensor hsv = ops().rgbToHsv(x, LAST);
        assertTensor(hsv).holds(0, 1, 1, 1 / 3.0, 1, 0.5, 0, 0, 0.2);
        assertTensor(ops().hsvToRgb(hsv, LAST)).holds(1, 0, 0, 0, 0.5, 0, 0.2, 0.2, 0.2);
    }

    @Test
    void resizesByLinesBetweenPixels() {
        Tensor x = Tensor.of(new float[] {0, 4}, 1, 2, 1);
        assertTensor(resize(x, Interpolation.BILINEAR, false, 1, 4))
                .is(DType.FLOAT32, 1, 4, 1)
                .holds(0, 1, 3, 4);
        assertTensor(resize(x, Interpolation.NEAREST, false, 2, 4)).holds(0, 0, 4, 4, 0, 0, 4, 4);
    }

    @Test
    void takesAllPixelsIntoAccountWhenSmooth() {
        Tensor x = Tensor.of(new float[] {0, 0, 8, 0}, 1, 4, 1);
        assertTensor(resize(x, Interpolation.BILINEAR, false, 1, 2)).holds(0, 4);
        assertTensor(resize(x, Interpolation.BILINEAR, true, 1, 2)).holds(8 / 7.0, 24 / 7.0);
    }

    @Test
    void keepsWholeNumbersWhole() {
        Tensor x = Tensor.of(new int[] {0, 3}, 1, 2, 1);
        assertTensor(resize(x, Interpolation.BILINEAR, false, 1, 4))
                .is(DType.INT32, 1, 4, 1)
                .holds(0, 1, 2, 3);
    }

    @Test
    void keepsTheAspectByCroppingOrPadding() {
        Tensor x = counting(1, 4, 1);
        assertTensor(
                        ops().resize(
                                        x,
                                        new int[] {1, 2},
                                        Interpolation.NEAREST,
                                        false,
                                        true,
                                        false,
                                        0,
                                        LAST))
                .holds(1, 2);
        assertTensor(
                        ops().resize(
                                        x,
                                        new int[] {4, 4},
                                        Interpolation.NEAREST,
                                        false,
                                        false,
                                        true,
                                        9,
                                        LAST))
                .holds(9, 9, 9, 9, 0, 1, 2, 3, 0, 1, 2, 3, 9, 9, 9, 9);
    }

    @Test
    void movesPixelsAlongATransform() {
        Tensor right = vector(1, 0, 1, 0, 1, 0, 0, 0);
        Tensor x = counting(1, 3, 1);
        assertTensor(
                        ops().affineTransform(
                                        x,
                                        right,
                                        Interpolation.BILINEAR,
                                        FillMode.CONSTANT,
                                        7,
                                        LAST))
                .holds(1, 2, 7);
        assertTensor(ops().affineTransform(x, right, Interpolation.NEAREST, FillMode.WRAP, 0, LAST))
                .holds(1, 2, 0);
    }

    @Test
    void readsBetweenAndOutside() {
        Tensor x = counting(4);
        Tensor places = Tensor.of(new float[] {-2, -1, 0.5f, 4, 5}, 1, 5);
        assertTensor(read(x, places, FillMode.CONSTANT)).holds(-1, -1, 0.5, -1, -1);
        assertTensor(read(x, places, FillMode.NEAREST)).holds(0, 0, 0.5, 3, 3);
        assertTensor(read(x, places, FillMode.WRAP)).holds(2, 3, 0.5, 0, 1);
        assertTensor(read(x, places, FillMode.MIRROR)).holds(2, 1, 0.5, 2, 1);
        assertTensor(read(x, places, FillMode.REFLECT)).holds(1, 0, 0.5, 3, 2);
    }

    private static Tensor read(Tensor x, Tensor places, FillMode mode) {
        return ops().mapCoordinates(x, places, Interpolation.BILINEAR, mode, -1);
    }

    @Test
    void movesFourPointsToFourOthers() {
        Tensor corners = Tensor.of(new float[] {0, 0, 2, 0, 0, 1, 2, 1}, 4, 2);
        Tensor mirrored = Tensor.of(new float[] {2, 0, 0, 0, 2, 1, 0, 1}, 4, 2);
        assertTensor(
                        ops().perspectiveTransform(
                                        counting(2, 3, 1),
                                        corners,
                                        mirrored,
                                        Interpolation.BILINEAR,
                                        0,
                                        LAST))
                .holds(2, 1, 0, 5, 4, 3);
    }

    @Test
    void movesPixelsAtRandomButTheSameForASeed() {
        Tensor x = counting(5, 5, 1);
        Tensor still = elastic(x, 0, 1);
        Tensor once = elastic(x, 20, 1);
        assertTensor(still).holds(x.toDoubles());
        assertThat(once.toDoubles()).isEqualTo(elastic(x, 20, 1).toDoubles());
        assertThat(once.toDoubles()).isNotEqualTo(elastic(x, 20, 2).toDoubles());
    }

    private static Tensor elastic(Tensor x, double alpha, long seed) {
        return ops().elasticTransform(
                        x, alpha, 1, Interpolation.BILINEAR, FillMode.REFLECT, 0, seed, LAST);
    }

    @Test
    void stretchesAndMoves() {
        Tensor x = vector(1, 3);
        assertTensor(
                        ops().scaleAndTranslate(
                                        x,
                                        Shape.of(4),
                                        vector(1),
                                        vector(1),
                                        new int[] {0},
                                        Interpolation.BILINEAR,
                                        true))
                .holds(0, 1, 3, 0);
    }

    @Test
    void padsAndCrops() {
        Tensor x = counting(1, 2, 1);
        Tensor padded = ops().padImages(x, new int[] {1, 0}, new int[] {0, 1}, LAST);
        assertTensor(padded).is(DType.FLOAT32, 2, 3, 1).holds(0, 0, 0, 0, 1, 0);
        assertTensor(ops().cropImages(padded, 1, 0, 1, 2, LAST)).holds(0, 1);
        assertThatThrownBy(() -> ops().cropImages(x, 0, 1, 1, 2, LAST))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected a slice of shape");
    }

    @Test
    void takesPatchesAndPutsThemTogether() {
        Tensor x = counting(1, 2, 4, 1);
        int[] size = {2, 2};
        Tensor patches = ops().extractPatches(x, size, size, ONE, Padding.VALID, LAST);
        assertTensor(patches).is(DType.FLOAT32, 1, 1, 2, 4).holds(0, 1, 4, 5, 2, 3, 6, 7);
        assertTensor(ops().reconstructPatches(patches, size, new int[] {2, 4}, Padding.VALID, LAST))
                .is(DType.FLOAT32, 1, 2, 4, 1)
                .holds(x.toDoubles());
    }

    @Test
    void takesPatchesOfVolumesWithTheirChannelsFirst() {
        Tensor x = counting(2, 1, 2, 2);
        int[] size = {1, 2, 2};
        assertTensor(ops().extractPatches(x, size, size, ONE, Padding.VALID, FIRST))
                .is(DType.FLOAT32, 8, 1, 1, 1)
                .holds(0, 4, 1, 5, 2, 6, 3, 7);
    }

    @Test
    void blursAndLosesAtTheEdges() {
        Tensor x = Tensor.of(new float[] {0, 1, 0}, 1, 3, 1);
        double side = Math.exp(-0.5) / (1 + 2 * Math.exp(-0.5));
        assertTensor(ops().gaussianBlur(x, new int[] {3, 1}, new double[] {1, 1}, LAST))
                .holds(side, 1 - 2 * side, side);
    }

    @Test
    void findsEdges() {
        Tensor step = Tensor.of(new float[] {0, 1, 0, 1}, 1, 2, 2, 1);
        assertTensor(ops().sobelEdges(step, LAST))
                .is(DType.FLOAT32, 1, 2, 2, 1, 2)
                .holds(0, 4, 0, 4, 0, 4, 0, 4);
    }

    @Test
    void findsAnImageLikeItself() {
        Tensor x = ops().divide(counting(2, 3, 3, 1), 20);
        assertTensor(ops().ssim(x, x, 1, 3, 1.5, 0.01, 0.03, LAST))
                .is(DType.FLOAT32, 2)
                .holds(1, 1);
        assertThatThrownBy(() -> ops().ssim(x, x, 1, 4, 1.5, 0.01, 0.03, LAST))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("at least 4 pixels each way, found (2, 3, 3, 1)");
    }

    @Test
    void worksOutShapesAlone() {
        Tensor x = SpecOps.tensor(Shape.of(2, 8, 6, 3), DType.UINT8);
        assertTensor(
                        SpecOps.instance()
                                .resize(
                                        x,
                                        new int[] {4, 9},
                                        Interpolation.BICUBIC,
                                        true,
                                        true,
                                        false,
                                        0,
                                        LAST))
                .is(DType.UINT8, 2, 4, 9, 3);
    }
}
