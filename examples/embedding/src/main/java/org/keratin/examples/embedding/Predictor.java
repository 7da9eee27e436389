package org.keratin.examples.embedding;

/** What the program wants to know, in its own words: nothing of Keratin is in it. */
public interface Predictor {

    /** What the model that {@code config} describes answers to one row of features. */
    double[] predict(String config, double... features);
}
