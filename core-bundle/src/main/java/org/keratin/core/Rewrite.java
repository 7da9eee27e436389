package org.keratin.core;

/**
 * One thing that an old config said otherwise, and how it was read.
 *
 * @param path where in the config
 * @param what what was found and what it became, in one sentence
 * @param changesMeaning whether today's Keras would compute something else with what the file says
 */
public record Rewrite(String path, String what, boolean changesMeaning) {

    @Override
    public String toString() {
        return path + ": " + what;
    }
}
