package org.keratin.core;

/**
 * How much an input may ask for; the defaults let every model of {@code keras.applications} pass.
 *
 * @param depth how deep lists and dicts may lie in each other, at most 250
 * @param characters how long a JSON text may be
 * @param digits how many digits a number may have
 * @param objects how many Keras objects one config may describe
 * @param weightElements how many elements all weights of one object may have together
 */
public record Limits(int depth, long characters, int digits, int objects, long weightElements) {

    /**
     * Depth 200, 256 million characters, 4300 digits (as Python), a million objects, four billion
     * elements.
     */
    public static final Limits DEFAULT = new Limits(200, 1L << 28, 4300, 1_000_000, 1L << 32);
}
