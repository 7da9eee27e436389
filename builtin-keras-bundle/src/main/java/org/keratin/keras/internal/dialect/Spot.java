package org.keratin.keras.internal.dialect;

import org.keratin.core.dialect.RewriteLog;

/**
 * A place in an old file, and who is told what is rewritten there.
 *
 * @param path where it is, below the root; empty for the root
 * @param log who is told, by path
 */
record Spot(String path, RewriteLog log) implements RewriteLog {

    Spot key(Object key) {
        return new Spot(path.isEmpty() ? String.valueOf(key) : path + "." + key, log);
    }

    Spot index(int index) {
        return new Spot(path + "[" + index + "]", log);
    }

    @Override
    public void rewritten(String key, String what) {
        log.rewritten(key(key).path, what);
    }

    @Override
    public void changedMeaning(String key, String what) {
        log.changedMeaning(key(key).path, what);
    }
}
