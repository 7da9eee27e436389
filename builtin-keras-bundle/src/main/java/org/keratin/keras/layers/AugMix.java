package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OneOf;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.AugMix}: in training, mixes each image with several chains of changes to it,
 * chosen at random.
 */
@KerasExport("keras.layers.AugMix")
public final class AugMix extends ImageLayer {

    private static final int MOST = 1_000;

    /**
     * The config.
     *
     * @param valueRange the smallest and the largest value of a pixel
     * @param numChains how many chains there are, at least 1
     * @param chainDepth how many changes each chain has at most
     * @param factor the range from which is drawn how strong they are, from 0 to 1
     * @param alpha the parameter of the distributions of the weights, above 0
     * @param allOps whether changes of brightness, colour, contrast and sharpness are among them
     * @param interpolation how pixels between pixels are made up
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("[0, 255]") Range valueRange,
            @Default("3") @AtLeast(1) int numChains,
            @Default("3") @AtLeast(0) int chainDepth,
            @Default("0.3") Range factor,
            @Default("1.0") double alpha,
            @Default("true") boolean allOps,
            @Default("bilinear") @OneOf({"nearest", "bilinear"}) String interpolation,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            valueRange = valueRange.bothOf("value_range");
            factor = factor.factor("factor", 0, 1);
            alpha = Require.positive("alpha", alpha);
            if (numChains < 1 || numChains > MOST || chainDepth < 0 || chainDepth > MOST) {
                throw ConfigException.expected(
                        numChains < 1 || numChains > MOST ? "num_chains" : "chain_depth",
                        "an int from 1 to " + MOST,
                        numChains < 1 || numChains > MOST ? numChains : chainDepth);
            }
        }
    }

    private final Config config;
    private final List<ImageLayer> choice;

    /** Makes one. */
    public AugMix(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
        Augmentations augmentations =
                new Augmentations(
                        config.image(),
                        dtypePolicy(),
                        config.valueRange(),
                        config.factor(),
                        this::nextSeed);
        this.choice =
                config.allOps()
                        ? augmentations.all(config.interpolation())
                        : augmentations.basic(config.interpolation());
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor alpha = Tensor.scalar((float) config.alpha());
        Shape chains = Shape.of(config.numChains());
        Tensor gammas = ops.gamma(chains, alpha, DType.FLOAT32, nextSeed());
        List<Tensor> shares = ops.unstack(ops.divide(gammas, ops.sum(gammas)), 0);
        Tensor own = ops.beta(Shape.scalar(), alpha, alpha, DType.FLOAT32, nextSeed());
        List<Change> changes = new ArrayList<>();
        shares.forEach(share -> changes.add(chain(images, ops)));
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                List<Tensor> mixed = changes.stream().map(change -> change.images(batch)).toList();
                return clip(mix(batch, mixed, shares, own, ops), config.valueRange(), ops);
            }

            @Override
            public Tensor masks(Tensor masks) {
                List<Tensor> mixed = changes.stream().map(change -> change.masks(masks)).toList();
                return mix(masks, mixed, shares, own, ops);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }

    // One number more than there are changes stands for none.
    private Change chain(Tensor images, Ops ops) {
        Shape each = Shape.of(config.chainDepth());
        int[] chosen = ops.randint(each, 0, choice.size() + 1L, DType.INT32, nextSeed()).toInts();
        List<ImageLayer> steps =
                Arrays.stream(chosen).filter(i -> i < choice.size()).mapToObj(choice::get).toList();
        return Augmentations.inOrder(steps, images, this, ops);
    }

    private static Tensor mix(
            Tensor x, List<Tensor> changed, List<Tensor> shares, Tensor own, Ops ops) {
        DType dtype = x.dtype().isFloating() ? x.dtype() : DType.FLOAT32;
        Tensor sum = ops.zeros(x.shape(), dtype);
        for (int i = 0; i < changed.size(); i++) {
            Tensor share = ops.cast(shares.get(i), dtype);
            sum = ops.add(sum, ops.multiply(ops.cast(changed.get(i), dtype), share));
        }
        Tensor weight = ops.cast(own, dtype);
        return ops.add(
                ops.multiply(weight, ops.cast(x, dtype)),
                ops.multiply(ops.subtract(1, weight), sum));
    }
}
