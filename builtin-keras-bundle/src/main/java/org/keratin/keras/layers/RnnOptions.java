package org.keratin.keras.layers;

import org.keratin.core.config.Default;

/**
 * How a recurrent layer goes along the time axis; a part of the config of each.
 *
 * @param returnSequences whether the output holds that of every step, or of the last one
 * @param returnState whether the states after the last step are given, too
 * @param goBackwards whether it begins at the last step; the output is in the order of the steps
 * @param stateful whether a batch begins with the states that the one before ended with
 * @param unroll how Keras computes the loop; makes no difference here
 * @param zeroOutputForMask whether the output of a step that is masked is 0, rather than that of
 *     the step before
 */
public record RnnOptions(
        @Default("false") boolean returnSequences,
        @Default("false") boolean returnState,
        @Default("false") boolean goBackwards,
        @Default("false") boolean stateful,
        @Default("false") boolean unroll,
        @Default("false") boolean zeroOutputForMask) {

    /** Those of a layer that gives the output of the last step. */
    public static RnnOptions none() {
        return new RnnOptions(false, false, false, false, false, false);
    }

    /** These, beginning at the last step or not. */
    RnnOptions backwards(boolean on) {
        return new RnnOptions(
                returnSequences, returnState, on, stateful, unroll, zeroOutputForMask);
    }

    /** These, with 0 as output of masked steps or not. */
    RnnOptions zeroOutput(boolean on) {
        return new RnnOptions(returnSequences, returnState, goBackwards, stateful, unroll, on);
    }
}
