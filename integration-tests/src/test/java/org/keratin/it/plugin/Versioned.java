package org.keratin.it.plugin;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Tensor;
import org.osgi.framework.FrameworkUtil;

/** Multiplies its input by the major version of the bundle that it comes from. */
@RegisterKerasSerializable(packageName = "it")
public final class Versioned extends Layer {

    /** Its config. */
    public record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    private final int version = FrameworkUtil.getBundle(Versioned.class).getVersion().getMajor();

    /** Makes one. */
    public Versioned(Config config) {
        super(config);
        builtAtInit();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().multiply(x, version);
    }
}
