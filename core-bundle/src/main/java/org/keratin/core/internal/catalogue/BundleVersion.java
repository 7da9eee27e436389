package org.keratin.core.internal.catalogue;

/**
 * A bundle's version, major.minor.micro.qualifier, which sorts as OSGi says; the framework's own
 * class is not there on a plain class path.
 */
public record BundleVersion(int major, int minor, int micro, String qualifier)
        implements Comparable<BundleVersion> {

    /** Reads a version; what is missing or no number is 0. */
    public static BundleVersion parse(String text) {
        String[] parts = text.split("\\.", 4);
        return new BundleVersion(
                number(parts, 0),
                number(parts, 1),
                number(parts, 2),
                parts.length > 3 ? parts[3] : "");
    }

    private static int number(String[] parts, int index) {
        try {
            return index < parts.length ? Integer.parseInt(parts[index]) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public int compareTo(BundleVersion other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        order = order != 0 ? order : Integer.compare(micro, other.micro);
        return order != 0 ? order : qualifier.compareTo(other.qualifier);
    }
}
