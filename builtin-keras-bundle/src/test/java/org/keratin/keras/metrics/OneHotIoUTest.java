package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneHotIoUTest {

    @Test
    void takesTheLargestOfLabelsAndPredictions() {
        OneHotIoU iou = metric(OneHotIoU.class, "num_classes", 2, "target_class_ids", List.of(0));
        iou.updateState(rows(of(1, 0), of(0, 1), of(1, 0)), rows(of(2, 1), of(2, 1), of(1, 2)));
        assertResult(iou, 1.0 / 3);
    }

    @Test
    void takesClassesAlongAnotherAxis() {
        OneHotIoU iou =
                metric(
                        OneHotIoU.class,
                        "num_classes",
                        2,
                        "target_class_ids",
                        List.of(0),
                        "axis",
                        0);
        iou.updateState(rows(of(1, 0), of(0, 1)), rows(of(2, 1), of(1, 2)));
        assertResult(iou, 1);
    }
}
