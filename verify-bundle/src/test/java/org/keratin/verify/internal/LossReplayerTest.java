package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.verify.Cases.tensor;
import static org.keratin.verify.Cases.vector;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.Loss;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.verify.Case;
import org.keratin.verify.Cases;
import org.keratin.verify.FakeKeras;

class LossReplayerTest {

    private record Config(@Flatten LossOptions loss) implements LossConfig {}

    /** The difference of each sample. */
    private static final class Gap extends Loss {

        Gap() {
            super(new Config(LossOptions.DEFAULT));
        }

        @Override
        protected Tensor call(Tensor yTrue, Tensor yPred, Ops ops) {
            return ops.subtract(yPred, yTrue);
        }
    }

    private final FakeKeras keras = new FakeKeras().publish("Gap", config -> new Gap());

    private String reason(Object outputs) {
        Case recorded =
                Cases.of(
                        "loss",
                        "Gap",
                        "args",
                        List.of(vector(1, 2), vector(2, 4)),
                        "kwargs",
                        Map.of("sample_weight", vector(1, 3)),
                        "outputs",
                        outputs);
        return keras.verifier().verify(recorded).reason();
    }

    @Test
    void weighsAndReduces() {
        assertThat(reason(tensor(Tensor.scalar(3.5f)))).isEmpty();
        assertThat(reason(tensor(Tensor.scalar(1.5f))))
                .startsWith("outputs: 1 of 1 element differs, most at []: expected 1.5, found 3.5");
    }

    @Test
    void comparesInTheDtypeThatWasRecorded() {
        Tensor half = CpuOps.instance().cast(Tensor.scalar(3.5f), DType.FLOAT16);

        assertThat(reason(tensor(half))).isEmpty();
    }
}
