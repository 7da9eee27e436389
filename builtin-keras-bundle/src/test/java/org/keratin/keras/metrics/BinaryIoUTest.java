package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryIoUTest {

    @Test
    void tellsClassesApartByItsThreshold() {
        BinaryIoU iou = metric(BinaryIoU.class, "threshold", 0.3);
        iou.updateState(ids(0, 1, 0, 1), row(0.1, 0.2, 0.4, 0.7));
        assertResult(iou, 1.0 / 3);
    }

    @Test
    void countsTheThresholdItselfAsOne() {
        BinaryIoU iou = metric(BinaryIoU.class, "target_class_ids", List.of(1));
        iou.updateState(ids(1), row(0.5));
        assertResult(iou, 1);
    }

    @Test
    void hasTheNameThatKerasGivesIt() {
        assertThat(metric(BinaryIoU.class).name()).isEqualTo("binary_io_u");
    }
}
