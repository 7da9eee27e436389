package org.keratin.keras.internal.preprocessing;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.PadMode;
import org.keratin.tensor.Tensor;

/**
 * Contrast-limited adaptive histogram equalization: each tile of an image is equalized, and pixels
 * between the middles of tiles get a mixture.
 *
 * @param clipLimit how much more frequent than the average a value may count; not above 0 for any
 * @param rows how many tiles there are from top to bottom
 * @param columns how many tiles there are from left to right
 */
public record Clahe(double clipLimit, int rows, int columns) {

    private static final int VALUES = 256;

    /** Equalizes images {@code (batch, height, width, channels)} of values from 0 to 255. */
    public Tensor equalize(Tensor images, Ops ops) {
        int height = images.shape().dim(1);
        int width = images.shape().dim(2);
        int tileHeight = (height + rows - 1) / rows;
        int tileWidth = (width + columns - 1) / columns;
        int[][] padding = {
            {0, 0}, {0, tileHeight * rows - height}, {0, tileWidth * columns - width}, {0, 0}
        };
        Tensor padded = ops.pad(images, padding, PadMode.SYMMETRIC);
        Tensor values = ops.clip(ops.cast(padded, DType.INT32), 0, VALUES - 1);
        Tensor tables = framed(tables(values, tileHeight, tileWidth, ops), ops);
        Tensor mixed = mix(values, tables, tileHeight, tileWidth, ops);
        return ops.sliceAxis(ops.sliceAxis(mixed, 1, 0, height), 2, 0, width);
    }

    /** The new value of each value in each tile: {@code (batch, rows, columns, channels, 256)}. */
    private Tensor tables(Tensor values, int tileHeight, int tileWidth, Ops ops) {
        int batch = values.shape().dim(0);
        int channels = values.shape().dim(3);
        int pixels = Math.multiplyExact(tileHeight, tileWidth);
        Tensor tiled = ops.reshape(values, batch, rows, tileHeight, columns, tileWidth, channels);
        Tensor ordered = ops.transpose(tiled, 0, 1, 3, 5, 2, 4);
        Tensor flat = ops.reshape(ordered, batch, rows, columns, channels, pixels);
        Tensor counts = ops.sum(ops.oneHot(flat, VALUES, -1, DType.FLOAT32), -2);
        Tensor sums = ops.cumsum(limited(counts, pixels, ops), -1);
        Tensor least = ops.min(sums, -1, true);
        Tensor rest = ops.subtract(pixels, least);
        Tensor divisor = ops.where(ops.equal(rest, 0), ops.onesLike(rest), rest);
        Tensor table = ops.divide(ops.multiply(ops.subtract(sums, least), 255), divisor);
        return ops.clip(table, 0, 255);
    }

    private Tensor limited(Tensor counts, int pixels, Ops ops) {
        if (!(clipLimit > 0)) {
            return counts;
        }
        // Counts are whole numbers, and so is what they are cut to.
        Tensor clipped = ops.clip(counts, 0, Math.floor(clipLimit * pixels / VALUES));
        Tensor excess = ops.sum(ops.subtract(counts, clipped), -1, true);
        return ops.add(clipped, ops.divide(excess, VALUES));
    }

    /** With the tables at the border once more around them. */
    private static Tensor framed(Tensor tables, Ops ops) {
        Tensor framed = tables;
        for (int axis = 1; axis <= 2; axis++) {
            int length = framed.shape().dim(axis);
            Tensor first = ops.sliceAxis(framed, axis, 0, 1);
            Tensor last = ops.sliceAxis(framed, axis, length - 1, length);
            framed = ops.concatenate(List.of(first, framed, last), axis);
        }
        return framed;
    }

    private Tensor mix(Tensor values, Tensor tables, int tileHeight, int tileWidth, Ops ops) {
        int channels = values.shape().dim(3);
        Tensor batch = ops.reshape(range(values.shape().dim(0), ops), -1, 1, 1, 1);
        Tensor channel = ops.reshape(range(channels, ops), 1, 1, 1, -1);
        Place y = Place.of(tileHeight, rows, ops);
        Place x = Place.of(tileWidth, columns, ops);
        Tensor flat = ops.reshape(tables, -1);
        Tensor image = ops.multiply(batch, rows + 2);
        Tensor[] lines = {y.before(), y.behind()};
        Tensor[] mixed = new Tensor[2];
        Tensor right = ops.reshape(x.share(), 1, 1, -1, 1);
        for (int i = 0; i < 2; i++) {
            Tensor line = ops.add(image, ops.reshape(lines[i], 1, -1, 1, 1));
            Tensor start = ops.multiply(line, columns + 2);
            Tensor a = look(flat, start, x.before(), channel, channels, values, ops);
            Tensor b = look(flat, start, x.behind(), channel, channels, values, ops);
            mixed[i] = between(a, b, right, ops);
        }
        return between(mixed[0], mixed[1], ops.reshape(y.share(), 1, -1, 1, 1), ops);
    }

    private static Tensor look(
            Tensor flat,
            Tensor start,
            Tensor column,
            Tensor channel,
            int channels,
            Tensor values,
            Ops ops) {
        Tensor tile = ops.add(start, ops.reshape(column, 1, 1, -1, 1));
        Tensor table = ops.add(ops.multiply(tile, channels), channel);
        return ops.take(flat, ops.add(ops.multiply(table, VALUES), values));
    }

    private static Tensor between(Tensor a, Tensor b, Tensor share, Ops ops) {
        return ops.add(ops.multiply(a, ops.subtract(1, share)), ops.multiply(b, share));
    }

    private static Tensor range(int length, Ops ops) {
        return ops.range(0, 1, length, DType.INT32);
    }

    /** The tiles on both sides of each pixel along an axis, and how far it is to the second. */
    private record Place(Tensor before, Tensor behind, Tensor share) {

        static Place of(int tile, int tiles, Ops ops) {
            Tensor pixels = ops.range(0, 1, tile * tiles, DType.FLOAT32);
            Tensor place = ops.add(ops.divide(ops.subtract(pixels, tile / 2.0), tile), 1);
            Tensor first = ops.floor(place);
            return new Place(
                    within(first, tiles, ops),
                    within(ops.add(first, 1), tiles, ops),
                    ops.subtract(place, first));
        }

        private static Tensor within(Tensor places, int tiles, Ops ops) {
            return ops.cast(ops.clip(places, 0, tiles + 1), DType.INT32);
        }
    }
}
