package org.keratin.verify.internal;

/** Replays what has a config and nothing else to ask for: the round trip is all there is. */
final class ConfigOnlyReplayer implements Replayer<Object> {

    @Override
    public Class<Object> type() {
        return Object.class;
    }

    @Override
    public void replay(Session<Object> session) {
        // The session has made the round trip.
    }
}
