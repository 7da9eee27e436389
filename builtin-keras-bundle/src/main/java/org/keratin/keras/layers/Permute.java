package org.keratin.keras.layers;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.Permute}: the axes behind the batch in another order. */
@KerasExport("keras.layers.Permute")
public final class Permute extends Layer {

    /**
     * The config.
     *
     * @param dims which axis of the input each axis of the output is; axis 0, the batch, stays
     */
    public record Config(@Flatten LayerOptions layer, List<Integer> dims) implements LayerConfig {

        /** Checks that each axis comes once. */
        public Config {
            List<Integer> all = IntStream.rangeClosed(1, dims.size()).boxed().toList();
            if (dims.stream().anyMatch(Objects::isNull)
                    || !dims.stream().sorted().toList().equals(all)) {
                throw ConfigException.expected(
                        "dims", "each axis from 1 to " + dims.size() + " once", dims);
            }
            dims = List.copyOf(dims);
        }
    }

    private final int[] order;

    /** Makes one. */
    public Permute(Config config) {
        super(config);
        this.order =
                IntStream.concat(
                                IntStream.of(0), config.dims().stream().mapToInt(Integer::intValue))
                        .toArray();
        requireInput(InputSpec.rank(order.length));
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().transpose(x, order);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return Shape.of(IntStream.of(order).map(input::dim).toArray());
    }
}
