package org.keratin.it.plugin;

import java.util.concurrent.CountDownLatch;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Tensor;

/**
 * A layer that is not made before somebody opens a gate. Test and plug-in know it by two latches
 * among the system's properties, since they share no class but the JDK's.
 */
public final class Hanging extends Layer {

    /** The property of the latch that says that a constructor hangs. */
    public static final String ENTERED = "keratin.it.entered";

    /** The property of the latch that lets them go on. */
    public static final String GATE = "keratin.it.gate";

    /** Its config. */
    public record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    /** Waits. */
    public Hanging(Config config) {
        super(config);
        builtAtInit();
        latch(ENTERED).countDown();
        try {
            latch(GATE).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CountDownLatch latch(String property) {
        return (CountDownLatch) System.getProperties().get(property);
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return x;
    }
}
