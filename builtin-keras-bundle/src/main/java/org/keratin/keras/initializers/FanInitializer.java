package org.keratin.keras.initializers;

import org.keratin.core.initializers.Initializer;

/** An initializer whose numbers are the smaller the more connections a unit has. */
public interface FanInitializer extends Initializer {

    /** Where random numbers start, and along which axes the connections lie. */
    FanOptions options();

    /** This one with other options. */
    FanInitializer with(FanOptions other);
}
