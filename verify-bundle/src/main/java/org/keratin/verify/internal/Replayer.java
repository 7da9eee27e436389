package org.keratin.verify.internal;

/**
 * Replays the cases of one kind.
 *
 * @param <T> what the configs of that kind describe
 */
public interface Replayer<T> {

    /** What the configs of this kind describe. */
    Class<T> type();

    /**
     * Gives the session's object what Keras's was given, and compares what it answers. What this
     * throws is a reason to fail, too.
     */
    void replay(Session<T> session);
}
