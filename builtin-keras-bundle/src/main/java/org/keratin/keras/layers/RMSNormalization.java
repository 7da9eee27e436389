package org.keratin.keras.layers;

import java.util.Arrays;
import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.Axes;
import org.keratin.keras.initializers.Ones;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.RMSNormalization}: elements divided by the root of their mean square along
 * some axes, then multiplied with {@code scale}.
 *
 * <p>Weights: {@code scale}, of the shape of these axes.
 */
@KerasExport("keras.layers.RMSNormalization")
public final class RMSNormalization extends Layer {

    /**
     * The config.
     *
     * @param axis the axis or axes along which the mean is taken
     * @param epsilon added to the mean square
     */
    public record Config(
            @Flatten LayerOptions layer, @Default("-1") Axes axis, @Default("1e-6") double epsilon)
            implements LayerConfig {

        /** Checks the axes and the number. */
        public Config {
            if (axis.toArray() == null) {
                throw ConfigException.expected("axis", "an int or a list of ints", null);
            }
            Require.finite("epsilon", epsilon);
        }
    }

    private final int[] axes;
    private final double epsilon;
    private Variable scale;

    /** Makes one. */
    public RMSNormalization(Config config) {
        super(config);
        this.axes = config.axis().toArray();
        this.epsilon = config.epsilon();
        Arrays.sort(axes);
    }

    @Override
    protected void build(Shape input) {
        Shape shape = Shape.of(Arrays.stream(axes).map(input::dim).toArray());
        scale = addWeight("scale", shape, new Ones());
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().rmsNormalization(x, value(scale, context), axes, epsilon);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        Arrays.stream(axes).forEach(input::axis);
        return input;
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        if (isBuilt()) {
            live.put("axis", Arrays.stream(axes).boxed().toList());
        }
        return live;
    }
}
