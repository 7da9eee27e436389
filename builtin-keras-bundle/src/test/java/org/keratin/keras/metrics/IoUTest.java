package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class IoUTest {

    // Class 0: once right, of three; class 1: once right, of three.
    private final Tensor labels = ids(0, 0, 1, 1);
    private final Tensor predictions = ids(0, 1, 0, 1);

    @Test
    void takesTheMeanOverSomeClasses() {
        IoU iou = metric(IoU.class, "num_classes", 2, "target_class_ids", List.of(0));
        iou.updateState(labels, ids(0, 0, 0, 1));
        assertResult(iou, 2.0 / 3);
    }

    @Test
    void takesScores() {
        IoU iou =
                metric(
                        IoU.class,
                        "num_classes",
                        2,
                        "target_class_ids",
                        List.of(0, 1),
                        "sparse_y_pred",
                        false);
        iou.updateState(ids(0, 1), rows(of(0.9, 0.1), of(0.2, 0.8)));
        assertResult(iou, 1);
    }

    @Test
    void isZeroWithoutSamples() {
        IoU iou = metric(IoU.class, "num_classes", 2, "target_class_ids", List.of(0));
        assertResult(iou, 0);
    }

    @Test
    void countsInWholeNumbersUnlessToldOtherwise() {
        IoU iou = metric(IoU.class, "num_classes", 2, "target_class_ids", List.of(0));
        assertThat(iou.dtype()).isEqualTo(DType.INT32);
        assertThat(iou.liveConfig()).containsEntry("dtype", "int32");
    }

    @Test
    void refusesAClassThatIsNotThere() {
        assertThatThrownBy(
                        () -> metric(IoU.class, "num_classes", 2, "target_class_ids", List.of(2)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("target_class_ids: expected classes from 0 to 1");
    }
}
