package org.keratin.core.internal.catalogue;

import org.keratin.core.errors.ArgumentException;

/**
 * A range of bundle versions as OSGi writes it: {@code [1,2)}, or {@code 1.2} for that and all
 * newer ones; the framework's own class is not there on a plain class path.
 *
 * @param floor the oldest version
 * @param floorIn whether that version itself is in the range
 * @param ceiling the newest version, or {@code null} for no end
 * @param ceilingIn whether that version itself is in the range
 */
public record BundleRange(
        BundleVersion floor, boolean floorIn, BundleVersion ceiling, boolean ceilingIn) {

    private static final String VERSION = "\\d+(\\.\\d+(\\.\\d+(\\.[\\w-]+)?)?)?";
    private static final int LONGEST = 200;

    /**
     * Reads a range.
     *
     * @throws ArgumentException if the text is no range
     */
    public static BundleRange parse(String text) {
        String range = text.replace(" ", "");
        if (range.length() <= LONGEST && range.matches(VERSION)) {
            return new BundleRange(BundleVersion.parse(range), true, null, false);
        }
        if (range.length() > LONGEST
                || !range.matches("[\\[(]" + VERSION + "," + VERSION + "[\\])]")) {
            throw new ArgumentException(
                    "expected a range of versions such as [1,2) or 1.2, found \""
                            + range.substring(0, Math.min(range.length(), LONGEST))
                            + "\"");
        }
        int comma = range.indexOf(',');
        int last = range.length() - 1;
        return new BundleRange(
                BundleVersion.parse(range.substring(1, comma)),
                range.charAt(0) == '[',
                BundleVersion.parse(range.substring(comma + 1, last)),
                range.charAt(last) == ']');
    }

    /** Whether a version is in the range. */
    public boolean includes(BundleVersion version) {
        int low = version.compareTo(floor);
        if (low < 0 || low == 0 && !floorIn) {
            return false;
        }
        int high = ceiling == null ? -1 : version.compareTo(ceiling);
        return high < 0 || high == 0 && ceilingIn;
    }
}
