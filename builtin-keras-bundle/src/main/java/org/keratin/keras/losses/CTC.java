package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.ProbabilisticLosses;

/**
 * {@code keras.losses.CTC}: the negative log likelihood of label sequences under connectionist
 * temporal classification.
 *
 * <p>Labels {@code (batch, length)}, 0 where there is none; predictions are logits {@code (batch,
 * time, classes)}; losses {@code (batch,)}.
 */
@KerasExport("keras.losses.CTC")
public class CTC extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code ctc} by default
     */
    public record Config(@Flatten LossOptions loss) implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("ctc");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public CTC(Config config) {
        super(config, ProbabilisticLosses::ctc);
    }
}
