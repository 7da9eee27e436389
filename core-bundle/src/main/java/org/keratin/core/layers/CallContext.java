package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.plan.Plan;

/**
 * What surrounds one call of a layer or model: the operations to compute with, whether it is
 * training, the masks of tensors, the penalties collected. One for each outermost call; not for
 * several threads.
 */
public final class CallContext {

    private final Ops ops;
    private final boolean training;
    private final Map<Tensor, Tensor> masks;
    private final List<Tensor> losses;
    private final Trace trace;

    /** Makes one. */
    public CallContext(Ops ops, boolean training) {
        this(ops, training, new IdentityHashMap<>(), new ArrayList<>(), null);
    }

    private CallContext(
            Ops ops,
            boolean training,
            Map<Tensor, Tensor> masks,
            List<Tensor> losses,
            Trace trace) {
        this.ops = ops;
        this.training = training;
        this.masks = masks;
        this.losses = losses;
        this.trace = trace;
    }

    /** One for a call that is traced: {@code trace} is told which layers it builds. */
    static CallContext tracing(Ops ops, Trace trace) {
        return new CallContext(ops, false, new IdentityHashMap<>(), new ArrayList<>(), trace);
    }

    /** One for inference on this machine. */
    public static CallContext inference() {
        return new CallContext(CpuOps.instance(), false);
    }

    /** One for training on this machine. */
    public static CallContext training(Ops ops) {
        return new CallContext(ops, true);
    }

    /**
     * This one for a part of the call that is training, or is not: masks and penalties are the
     * same.
     */
    public CallContext withTraining(boolean on) {
        return on == training ? this : new CallContext(ops, on, masks, losses, trace);
    }

    /** The operations to compute with. */
    public Ops ops() {
        return ops;
    }

    /** Whether dropout drops, and statistics are updated. */
    public boolean training() {
        return training;
    }

    /** The mask (bool, {@code (batch, steps)}) of a tensor, or {@code null}. */
    public Tensor mask(Tensor x) {
        return masks.get(x);
    }

    /** Lets {@code mask} travel with {@code x}; {@code null} takes it away. */
    public void setMask(Tensor x, Tensor mask) {
        if (mask == null) {
            masks.remove(x);
        } else {
            masks.put(x, mask);
        }
    }

    /**
     * {@code x} as a layer may keep it for its next call, in a field of its own. Such a layer says
     * in each call that it has {@link Layer#changed() changed}.
     */
    public Tensor keep(Tensor x) {
        return Plan.plain(x);
    }

    /** Adds a penalty, a scalar, to what is trained on. */
    public void addLoss(Tensor loss) {
        losses.add(loss);
    }

    /** The penalties so far. */
    public List<Tensor> losses() {
        return Collections.unmodifiableList(losses);
    }

    /** What is told which layers are built, or {@code null}. */
    Trace trace() {
        return trace;
    }
}
