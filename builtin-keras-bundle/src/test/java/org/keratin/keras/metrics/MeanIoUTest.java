package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Tensor;

class MeanIoUTest {

    // Class 0: once right, of three; class 1: once right, of three.
    private final Tensor labels = ids(0, 0, 1, 1);
    private final Tensor predictions = ids(0, 1, 0, 1);

    @Test
    void takesTheMeanOverClasses() {
        MeanIoU iou = metric(MeanIoU.class, "num_classes", 2);
        iou.updateState(labels, predictions);
        assertResult(iou, 1.0 / 3);
    }

    @Test
    void doesNotCountClassesThatAreNotThere() {
        MeanIoU iou = metric(MeanIoU.class, "num_classes", 5);
        iou.updateState(labels, predictions);
        assertResult(iou, 1.0 / 3);
    }

    @Test
    void weighsSamplesInADtypeOfFractions() {
        MeanIoU iou = metric(MeanIoU.class, "num_classes", 2, "dtype", "float32");
        iou.updateState(labels, predictions, row(0.5, 0, 0, 0.5));
        assertResult(iou, 1);
    }

    @Test
    void leavesAnIgnoredClassOut() {
        MeanIoU iou = metric(MeanIoU.class, "num_classes", 2, "ignore_class", -1);
        iou.updateState(ids(0, -1, -1, 1), predictions);
        assertResult(iou, 1);
    }

    @Test
    void leavesOutWhatIsNoClass() {
        MeanIoU iou = metric(MeanIoU.class, "num_classes", 2);
        iou.updateState(ids(0, 7, -3, 1), ids(0, 1, 0, 1));
        assertResult(iou, 1);
    }

    @Test
    void refusesMoreClassesThanFitIntoMemory() {
        assertThatThrownBy(() -> metric(MeanIoU.class, "num_classes", 1 << 20))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("total_confusion_matrix");
    }

    @Test
    void refusesFewerLabelsThanPredictions() {
        MeanIoU iou = metric(MeanIoU.class, "num_classes", 2);
        assertThatThrownBy(() -> iou.updateState(ids(1), predictions))
                .isInstanceOf(ShapeException.class)
                .hasMessage(
                        "mean_io_u: expected as many labels as predictions, found (1,) and (4,)");
    }
}
