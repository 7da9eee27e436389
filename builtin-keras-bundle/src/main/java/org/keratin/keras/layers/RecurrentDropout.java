package org.keratin.keras.layers;

import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;

/**
 * What a recurrent cell drops in training; a part of the config of each. Rates below 0 and above 1
 * are read as 0 and 1.
 *
 * @param dropout how likely an element of the input is to be dropped, at every step the same ones
 * @param recurrentDropout how likely an element of the state is to be dropped
 */
public record RecurrentDropout(
        @Default("0.0") double dropout, @Default("0.0") double recurrentDropout) {

    /** Moves the rates between 0 and 1. */
    public RecurrentDropout {
        dropout = rate("dropout", dropout);
        recurrentDropout = rate("recurrent_dropout", recurrentDropout);
    }

    /** Nothing. */
    public static RecurrentDropout none() {
        return new RecurrentDropout(0, 0);
    }

    private static double rate(String key, double value) {
        if (Double.isNaN(value)) {
            throw ConfigException.expected(key, "a number from 0 to 1", value);
        }
        return Math.min(1, Math.max(0, value));
    }

    /** Whether anything is dropped in such a call. */
    boolean drops(CallContext context) {
        return context.training() && (dropout > 0 || recurrentDropout > 0);
    }

    /** The rate for the input of a cell with gates: where all would be dropped, nothing is. */
    double ofInput() {
        return dropout < 1 ? dropout : 0;
    }

    /** The rate for the state of a cell with gates: where all would be dropped, nothing is. */
    double ofState() {
        return recurrentDropout < 1 ? recurrentDropout : 0;
    }
}
