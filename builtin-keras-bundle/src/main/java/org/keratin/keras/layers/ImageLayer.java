package org.keratin.keras.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A layer that changes images, most only in training and at random.
 *
 * <p>Input: {@code (batch, height, width, channels)} or one image without batch, channels first
 * where the data format says so; or a dict with {@code images} of this kind, and {@code labels},
 * {@code segmentation_masks} and {@code bounding_boxes} that go with them.
 */
abstract class ImageLayer extends DataLayer {

    /** What happens in one call; drawn once for the images and what goes with them. */
    @FunctionalInterface
    interface Change {

        /** To images, {@code (batch, …)}. */
        Tensor images(Tensor images);

        /** To the labels of the images, {@code (batch, …)}. */
        default Tensor labels(Tensor labels) {
            return labels;
        }

        /** To masks of the images, {@code (batch, …)}. */
        default Tensor masks(Tensor masks) {
            return masks;
        }

        /** To the boxes of the images. */
        default Object boxes(Object boxes) {
            return boxes;
        }
    }

    private final DataFormat format;
    private final SeedGenerator seeds;

    <C extends Record & LayerConfig> ImageLayer(C config, ImageOptions options, Seed seed) {
        super(config);
        this.format = options.dataFormat();
        this.seeds = Seed.orNone(seed).generator();
    }

    /** Decides what happens to {@code images}, which are a batch of the compute dtype. */
    abstract Change draw(Tensor images, Ops ops);

    /** Whether it acts outside of training too. */
    boolean actsAlways() {
        return false;
    }

    /** Whether images that it does not change keep their dtype, whatever it computes in. */
    boolean keepsDType() {
        return false;
    }

    @Override
    protected final List<String> callParameters() {
        return List.of("data");
    }

    @Override
    protected final Object call(Arguments arguments, CallContext context) {
        Object data = arguments.get(0, "data");
        if (data instanceof Map<?, ?> dict) {
            return all(dict, context);
        }
        Tensor images = ranked(arguments.tensor(0, "data"));
        Change change = change(images, context);
        return batchwise(images, 4, context.ops(), batch -> change.images(cast(batch, context)));
    }

    private Tensor cast(Tensor images, CallContext context) {
        boolean acts = context.training() && !actsAlways();
        Tensor cast = context.ops().cast(images, computeDtype());
        return acts || !keepsDType() || images.dtype().isFloating() ? cast : images;
    }

    private Change change(Tensor images, CallContext context) {
        Ops ops = context.ops();
        if (!context.training() && !actsAlways()) {
            return batch -> batch;
        }
        Tensor batch = images.shape().rank() == 3 ? ops.expandDims(images, 0) : images;
        return draw(ops.cast(batch, computeDtype()), ops);
    }

    private Tensor ranked(Tensor images) {
        int rank = images.shape().rank();
        if (rank != 3 && rank != 4) {
            throw new ShapeException(
                    name()
                            + ": expected images of rank 4, or one of rank 3, found "
                            + images.shape());
        }
        return images;
    }

    private static Tensor batchwise(
            Tensor x, int rank, Ops ops, java.util.function.UnaryOperator<Tensor> function) {
        return x.shape().rank() >= rank
                ? function.apply(x)
                : ops.squeeze(function.apply(ops.expandDims(x, 0)), 0);
    }

    private Object all(Map<?, ?> dict, CallContext context) {
        if (!(dict.get("images") instanceof Tensor given)) {
            throw new ShapeException(
                    name()
                            + ": expected a tensor of images under \"images\", found "
                            + Shown.value(dict.get("images")));
        }
        Ops ops = context.ops();
        Tensor images = ranked(given);
        boolean single = images.shape().rank() == 3;
        Change change = change(images, context);
        Map<String, Object> changed = new LinkedHashMap<>();
        dict.forEach((key, value) -> changed.put(String.valueOf(key), value));
        changed.put(
                "images", batchwise(images, 4, ops, batch -> change.images(cast(batch, context))));
        if (dict.get("labels") instanceof Tensor labels) {
            int rank = labels.shape().rank() + (single ? 1 : 0);
            changed.put("labels", batchwise(labels, rank, ops, change::labels));
        }
        if (dict.get("segmentation_masks") instanceof Tensor masks) {
            int rank = masks.shape().rank() + (single ? 1 : 0);
            changed.put("segmentation_masks", batchwise(masks, rank, ops, change::masks));
        }
        if (dict.containsKey("bounding_boxes")) {
            changed.put("bounding_boxes", change.boxes(dict.get("bounding_boxes")));
        }
        return changed;
    }

    /** What says that boxes cannot be changed as the images are. */
    final ShapeException noBoxes() {
        return new ShapeException(
                name()
                        + ": expected no bounding_boxes, which "
                        + objectName().className()
                        + " does not move, found some");
    }

    // What layers draw.

    /** Uniform numbers, one for each image, {@code (batch, 1, 1, 1)}. */
    final Tensor perImage(Tensor images, double lower, double upper, Ops ops) {
        return uniform(Shape.of(images.shape().dim(0), 1, 1, 1), lower, upper, ops);
    }

    /** Uniform numbers, one for each image, {@code (batch, 1, 1, 1)}. */
    final Tensor perImage(Tensor images, Range range, Ops ops) {
        return perImage(images, range.lower(), range.upper(), ops);
    }

    /** Which images are changed: each with a chance that is drawn from {@code range}. */
    final Tensor chosen(Tensor images, Range range, Ops ops) {
        Tensor chance = perImage(images, range, ops);
        return ops.less(perImage(images, 0, 1, ops), chance);
    }

    /** Uniform numbers of the compute dtype. */
    final Tensor uniform(Shape shape, double lower, double upper, Ops ops) {
        return ops.cast(
                ops.uniform(shape, lower, upper, DType.FLOAT32, nextSeed()), computeDtype());
    }

    /** The seed of the next draw. */
    final long nextSeed() {
        return seeds.next();
    }

    // Where things are.

    /** Where channels are. */
    final DataFormat format() {
        return format;
    }

    /** The axis of heights. */
    final int heightAxis() {
        return format == DataFormat.CHANNELS_LAST ? -3 : -2;
    }

    /** The axis of widths. */
    final int widthAxis() {
        return format == DataFormat.CHANNELS_LAST ? -2 : -1;
    }

    /** The axis of channels. */
    final int channelAxis() {
        return format == DataFormat.CHANNELS_LAST ? -1 : -3;
    }

    /** A mask {@code (batch, height, width, 1)} with its last axis where the channels are. */
    final Tensor alongChannels(Tensor mask, Ops ops) {
        return format == DataFormat.CHANNELS_LAST ? mask : ops.moveaxis(mask, -1, 1);
    }

    /** Numbers that lie within {@code from}, as far into {@code to}. */
    static Tensor rescale(Tensor images, Range from, Range to, Ops ops) {
        if (from.isAs(to)) {
            return images;
        }
        Tensor unit = ops.divide(ops.subtract(images, from.lower()), from.width());
        return ops.add(ops.multiply(unit, to.width()), to.lower());
    }

    /** {@code images} within {@code range}. */
    static Tensor clip(Tensor images, Range range, Ops ops) {
        return ops.clip(images, range.lower(), range.upper());
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input;
    }
}
