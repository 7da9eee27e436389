package org.keratin.it.plugin;

import java.util.function.Supplier;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.Variable;
import org.keratin.core.config.Flatten;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * Made of classes of one jar, each of which tells its version. Of version 7, with a weight that is
 * filled with 7, it turns 1 into 77.
 */
@RegisterKerasSerializable(packageName = "it")
public final class StampedLayer extends Layer implements Supplier<String> {

    private static final String VERSION = "version-0";

    /** Its config. */
    public record Config(@Flatten LayerOptions layer, Initializer initializer)
            implements LayerConfig {}

    private final Initializer initializer;
    private final String versions;
    private Variable kernel;

    /** Makes one. */
    public StampedLayer(Config config) {
        super(config);
        this.initializer = config.initializer();
        this.versions = VERSION + " " + ((Supplier<?>) initializer).get() + " " + Stamp.version();
    }

    /** The versions of its classes. */
    @Override
    public String get() {
        return versions;
    }

    @Override
    protected void build(Shape input) {
        kernel = addWeight("kernel", Shape.of(1), initializer);
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Tensor tens = context.ops().multiply(x, 10 * (VERSION.charAt(8) - '0'));
        return context.ops().add(tens, kernel.value());
    }
}
