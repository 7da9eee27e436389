package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.internal.preprocessing.WarpOptions;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * Makes the layers that {@link RandAugment} and {@link AugMix} choose from.
 *
 * @param image the data format
 * @param dtype in what they compute
 * @param values the smallest and the largest value of a pixel
 * @param factor how strong they are
 * @param seeds where their draws start
 */
record Augmentations(
        ImageOptions image, DTypePolicy dtype, Range values, Range factor, LongSupplier seeds) {

    private LayerOptions options() {
        return LayerOptions.of(null, dtype);
    }

    private Seed seed() {
        return Seed.of(seeds.getAsLong());
    }

    /** Those that move pixels, and those that change colours without mixing neighbours. */
    List<ImageLayer> basic(String interpolation) {
        WarpOptions warp = new WarpOptions("reflect", interpolation, 0);
        Range bits = Range.of((Object) Math.max(1, (int) (8 * factor.upper())));
        List<ImageLayer> layers = new ArrayList<>();
        layers.add(
                new RandomShear(
                        new RandomShear.Config(options(), image, factor, factor, warp, seed())));
        layers.add(
                new RandomTranslation(
                        new RandomTranslation.Config(
                                options(), image, factor, factor, warp, seed())));
        layers.add(
                new RandomRotation(
                        new RandomRotation.Config(options(), image, factor, warp, seed())));
        layers.add(
                new RandomPosterization(
                        new RandomPosterization.Config(options(), image, bits, values, seed())));
        layers.add(
                new Solarization(
                        new Solarization.Config(options(), image, values, factor, factor, seed())));
        layers.add(new AutoContrast(new AutoContrast.Config(options(), image, values)));
        layers.add(new Equalization(new Equalization.Config(options(), image, 256, values)));
        return layers;
    }

    /** The {@link #basic} ones, and those for brightness, colour, contrast and sharpness. */
    List<ImageLayer> all(String interpolation) {
        List<ImageLayer> layers = basic(interpolation);
        layers.add(
                new RandomBrightness(
                        new RandomBrightness.Config(options(), image, factor, values, seed())));
        layers.add(
                new RandomColorDegeneration(
                        new RandomColorDegeneration.Config(
                                options(), image, factor, values, seed())));
        layers.add(
                new RandomContrast(
                        new RandomContrast.Config(options(), image, factor, values, seed())));
        layers.add(
                new RandomSharpness(
                        new RandomSharpness.Config(options(), image, factor, values, seed())));
        return layers;
    }

    /** What happens when {@code layers} change a batch one after the other. */
    static ImageLayer.Change inOrder(
            List<ImageLayer> layers, Tensor images, ImageLayer last, Ops ops) {
        List<ImageLayer.Change> changes =
                layers.stream().map(layer -> layer.draw(images, ops)).toList();
        return new ImageLayer.Change() {
            @Override
            public Tensor images(Tensor batch) {
                Tensor changed = batch;
                for (ImageLayer.Change change : changes) {
                    changed = change.images(changed);
                }
                return changed;
            }

            @Override
            public Tensor masks(Tensor masks) {
                Tensor changed = masks;
                for (ImageLayer.Change change : changes) {
                    changed = change.masks(changed);
                }
                return changed;
            }

            @Override
            public Object boxes(Object boxes) {
                throw last.noBoxes();
            }
        };
    }
}
