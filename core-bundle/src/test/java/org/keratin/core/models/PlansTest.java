package org.keratin.core.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Float32;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Linear;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.plan.Plan;

/** When a model computes by a plan. */
class PlansTest {

    private record Config(LayerOptions layer) implements LayerConfig {}

    private enum Behaviour {
        STEADY,
        LOOKS_AT_VALUES,
        COUNTS_IN_A_WEIGHT,
        KEEPS_A_SUM
    }

    /** A linear layer and its input, in a map. */
    private static final class Both extends Model {

        private final AtomicInteger calls = new AtomicInteger();
        private final Behaviour behaviour;
        private Tensor sum = Tensor.scalar(0f);

        Both(Behaviour behaviour) {
            super(new Config(Float32.options("both")));
            this.behaviour = behaviour;
            addLayer(Linear.of("linear", 1));
        }

        private Variable weight() {
            return layer("linear").weights().get(0);
        }

        @Override
        protected Object call(Arguments arguments, CallContext context) {
            calls.incrementAndGet();
            Tensor x = arguments.tensor(0, "inputs");
            Tensor y = (Tensor) layer("linear").apply(arguments, context);
            if (behaviour == Behaviour.LOOKS_AT_VALUES && x.doubleAt(0) > 2) {
                y = context.ops().negative(y);
            }
            if (behaviour == Behaviour.COUNTS_IN_A_WEIGHT) {
                weight().assign(context.ops().add(weight().value(), context.ops().mean(x)));
            }
            if (behaviour == Behaviour.KEEPS_A_SUM) {
                y = context.ops().add(y, sum);
                sum = context.keep(context.ops().add(sum, context.ops().mean(x)));
                changed();
            }
            return Map.of("x", x, "y", List.of(y));
        }

        /** Begins with another sum. */
        void reset(float start) {
            sum = Tensor.scalar(start);
            changed();
        }

        float answer(float x) {
            Object outputs = predict(Tensor.of(new float[] {x}, 1, 1), 1);
            return ((Tensor) ((List<?>) ((Map<?, ?>) outputs).get("y")).get(0)).toFloats()[0];
        }
    }

    @Test
    void theThirdCallRunsNoLayer() {
        Both model = new Both(Behaviour.STEADY);
        for (int x = 1; x <= 5; x++) {
            assertThat(model.answer(x)).isEqualTo(x);
        }
        assertThat(model.calls).hasValue(2);
    }

    @Test
    void eachShapeHasItsPlan() {
        Both model = new Both(Behaviour.STEADY);
        for (int rows = 1; rows <= 2; rows++) {
            for (int i = 0; i < 3; i++) {
                Object outputs = model.predict(Tensor.of(new float[rows], rows, 1), 5);
                assertThat(((Tensor) ((Map<?, ?>) outputs).get("x")).shape().dim(0))
                        .isEqualTo(rows);
            }
        }
        assertThat(model.calls).hasValue(4);
    }

    @Test
    void aChangedWeightCounts() {
        Both model = new Both(Behaviour.STEADY);
        for (int i = 0; i < 3; i++) {
            model.answer(1);
        }
        Variable weight = model.weight();
        weight.assign(Tensor.of(new float[] {7}, 1, 1));
        for (int i = 0; i < 4; i++) {
            assertThat(model.answer(2)).isEqualTo(14);
        }
    }

    @Test
    void aModelThatLooksAtValuesHasNoPlan() {
        Both model = new Both(Behaviour.LOOKS_AT_VALUES);
        for (int i = 0; i < 3; i++) {
            assertThat(model.answer(1)).isEqualTo(1);
            assertThat(model.answer(3)).isEqualTo(-3);
        }
    }

    @Test
    void aModelThatChangesItsWeightsHasNoPlan() {
        Both model = new Both(Behaviour.COUNTS_IN_A_WEIGHT);
        for (int i = 1; i <= 4; i++) {
            assertThat(model.answer(1)).isEqualTo(i);
        }
        assertThat(model.calls).hasValue(4);
    }

    @Test
    void aModelThatKeepsATensorForItsNextCallHasNoPlan() {
        Both model = new Both(Behaviour.KEEPS_A_SUM);
        for (int i = 1; i <= 5; i++) {
            assertThat(model.answer(1)).isEqualTo(i);
        }
        assertThat(model.calls).hasValue(5);
        assertThat(Plan.plain(model.sum)).isSameAs(model.sum);
    }

    @Test
    void aPlanCountsWhileNoLayerHasChanged() {
        Both model = new Both(Behaviour.STEADY);
        for (int i = 0; i < 3; i++) {
            model.answer(1);
        }
        model.reset(0);
        model.answer(1);
        assertThat(model.calls).hasValue(3);
        model.answer(1);
        model.answer(1);
        assertThat(model.calls).hasValue(4);
    }

    @Test
    void thePlainPathIsAlwaysThere() {
        Both model = new Both(Behaviour.STEADY);
        for (int i = 0; i < 4; i++) {
            model.predictPlain(Tensor.of(new float[] {1}, 1, 1), 1);
        }
        assertThat(model.calls).hasValue(4);
    }
}
