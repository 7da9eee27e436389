package org.keratin.keras.initializers;

/** By which number of connections {@link VarianceScaling} divides the variance. */
public enum FanMode {
    /** Those that come in at each unit. */
    FAN_IN {
        @Override
        double connections(double fanIn, double fanOut) {
            return fanIn;
        }
    },
    /** Those that go out from each unit. */
    FAN_OUT {
        @Override
        double connections(double fanIn, double fanOut) {
            return fanOut;
        }
    },
    /** The mean of both. */
    FAN_AVG {
        @Override
        double connections(double fanIn, double fanOut) {
            return (fanIn + fanOut) / 2;
        }
    };

    abstract double connections(double fanIn, double fanOut);
}
