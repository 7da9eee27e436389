package org.keratin.keras.layers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Unwritten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.MaxNumBoundingBoxes}: cuts the boxes of images to a number, or fills them up.
 *
 * <p>Images stay as they are.
 */
@KerasExport("keras.layers.MaxNumBoundingBoxes")
public final class MaxNumBoundingBoxes extends ImageLayer {

    /**
     * The config.
     *
     * @param maxNumber how many boxes each image has afterwards, from 0
     * @param fillValue what the boxes and labels hold that were not there
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @AtLeast(0) int maxNumber,
            @Default("-1") @Unwritten int fillValue)
            implements LayerConfig {

        /** Checks the number. */
        public Config {
            if (maxNumber < 0) {
                throw ConfigException.expected("max_number", "an int from 0", maxNumber);
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public MaxNumBoundingBoxes(Config config) {
        super(config, config.image(), null);
        this.config = config;
    }

    @Override
    boolean actsAlways() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                return batch;
            }

            @Override
            public Object boxes(Object boxes) {
                return cut(boxes, images.shape().dim(0), ops);
            }
        };
    }

    private Object cut(Object given, int batch, Ops ops) {
        if (given instanceof Map<?, ?> map
                && map.get("boxes") instanceof Tensor boxes
                && map.get("labels") instanceof Tensor labels
                && boxes.shape().rank() == 3
                && labels.shape().rank() == 2
                && boxes.shape().dim(0) == batch) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((key, value) -> changed.put(String.valueOf(key), value));
            changed.put("boxes", cut(boxes, ops));
            changed.put("labels", cut(labels, ops));
            return changed;
        }
        throw new ShapeException(
                name()
                        + ": expected a dict of boxes (batch, boxes, 4) and labels (batch, boxes),"
                        + " found "
                        + Shown.value(given));
    }

    private Tensor cut(Tensor x, Ops ops) {
        int kept = Math.min(config.maxNumber(), x.shape().dim(1));
        int[][] padding = new int[x.shape().rank()][2];
        padding[1][1] = config.maxNumber() - kept;
        return ops.pad(ops.sliceAxis(x, 1, 0, kept), padding, config.fillValue());
    }
}
