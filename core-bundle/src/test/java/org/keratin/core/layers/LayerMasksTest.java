package org.keratin.core.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class LayerMasksTest {

    private final Tensor x = Tensor.of(new float[] {1, 2}, 1, 2);
    private final Tensor mask = Tensor.of(new boolean[] {true, false}, 1, 2);
    private final CallContext context = CallContext.inference();
    private final AtomicReference<Arguments> seen = new AtomicReference<>();

    private Object negate(Arguments arguments, CallContext own) {
        seen.set(arguments);
        return own.ops().negative((Tensor) arguments.positional().get(0));
    }

    @Test
    void travelWithTensorsThroughLayersThatSupportThem() {
        context.setMask(x, mask);
        Tensor output = (Tensor) Probe.of(this::negate).apply(Arguments.of(x), context);
        assertThat(seen.get().named()).containsEntry("mask", mask);
        assertThat(context.mask(output)).isSameAs(mask);
    }

    @Test
    void surviveTheCastOfInputs() {
        Tensor wide = CpuOps.instance().cast(x, org.keratin.tensor.DType.FLOAT64);
        context.setMask(wide, mask);
        Object output = Probe.of(this::negate).apply(Arguments.of(wide), context);
        assertThat(context.mask((Tensor) output)).isSameAs(mask);
    }

    @Test
    void areThoseThatTheCallerGivesIfHeDoes() {
        Tensor other = Tensor.of(new boolean[] {false, false}, 1, 2);
        context.setMask(x, mask);
        Arguments given = Arguments.of(List.of(x), Map.of("mask", other));
        Tensor output = (Tensor) Probe.of(this::negate).apply(given, context);
        assertThat(seen.get().named()).containsEntry("mask", other);
        assertThat(context.mask(output)).isSameAs(other);
    }

    @Test
    void areNamedAfterTheirParametersWhereThereAreSeveral() {
        Tensor value = Tensor.of(new float[] {3, 4}, 1, 2);
        context.setMask(value, mask);
        Probe.ofTwo(this::negate).apply(Arguments.of(x, value), context);
        assertThat(seen.get().named()).containsOnlyKeys("value_mask");
    }
}
