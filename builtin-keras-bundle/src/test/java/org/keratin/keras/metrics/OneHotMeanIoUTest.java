package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class OneHotMeanIoUTest {

    @Test
    void takesTheMeanOverClasses() {
        OneHotMeanIoU iou = metric(OneHotMeanIoU.class, "num_classes", 2);
        iou.updateState(rows(of(1, 0), of(0, 1), of(1, 0)), rows(of(2, 1), of(2, 1), of(1, 2)));
        assertResult(iou, 1.0 / 6);
    }

    @Test
    void takesPredictedClasses() {
        OneHotMeanIoU iou = metric(OneHotMeanIoU.class, "num_classes", 2, "sparse_y_pred", true);
        iou.updateState(rows(of(1, 0), of(0, 1)), ids(0, 1));
        assertResult(iou, 1);
    }
}
