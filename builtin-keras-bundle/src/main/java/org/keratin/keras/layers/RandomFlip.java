package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OneOf;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.RandomFlip}: in training, mirrors about half of the images. */
@KerasExport("keras.layers.RandomFlip")
public final class RandomFlip extends ImageLayer {

    /**
     * The config.
     *
     * @param seed where the draws start; the same seed gives the same draws
     * @param mode {@code "horizontal"}, {@code "vertical"}, or both: {@code
     *     "horizontal_and_vertical"}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("null") Seed seed,
            @Default("horizontal_and_vertical")
                    @OneOf({"horizontal", "vertical", "horizontal_and_vertical"})
                    String mode)
            implements LayerConfig {}

    private final Config config;

    /** Makes one. */
    public RandomFlip(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor chosen = ops.lessEqual(perImage(images, 0, 1, ops), 0.5);
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                return ops.where(chosen, ops.flip(batch, axes()), batch);
            }

            @Override
            public Tensor masks(Tensor masks) {
                return images(masks);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }

    private int[] axes() {
        return switch (config.mode()) {
            case "horizontal" -> new int[] {widthAxis()};
            case "vertical" -> new int[] {heightAxis()};
            default -> new int[] {heightAxis(), widthAxis()};
        };
    }
}
