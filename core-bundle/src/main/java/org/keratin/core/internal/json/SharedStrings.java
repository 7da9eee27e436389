package org.keratin.core.internal.json;

/**
 * Strings of one text, short ones that are equal mostly as one object: less memory, and hashes
 * computed once. Keys and names of classes are the very strings that the descriptions of classes
 * have, so that lookups compare no characters.
 */
final class SharedStrings {

    private static final int LONGEST = 40;
    private static final int SLOTS = 1024;

    // However many keys a text has, not more of them than this go into the JVM's own table.
    private static final int INTERNED = 2000;

    private final String[] known = new String[SLOTS];
    private int interned;

    String of(char[] chars, int from, int to, boolean isLookedUp) {
        int length = to - from;
        if (length > LONGEST) {
            return new String(chars, from, length);
        }
        int hash = isLookedUp ? 1 : 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 10) & SLOTS - 1;
        String candidate = known[slot];
        if (candidate != null && equal(candidate, chars, from, length)) {
            return candidate;
        }
        String made = new String(chars, from, length);
        if (isLookedUp && interned < INTERNED) {
            interned++;
            made = made.intern();
        }
        known[slot] = made;
        return made;
    }

    private static boolean equal(String candidate, char[] chars, int from, int length) {
        if (candidate.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (candidate.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
