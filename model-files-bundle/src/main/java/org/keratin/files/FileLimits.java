package org.keratin.files;

/**
 * How much a file may ask for. Checked before memory is taken.
 *
 * @param inflatedBytes how many bytes all members of a zip may have together, unpacked
 * @param memberBytes how many bytes one member may have, unpacked
 * @param ratio how many times as large a member may be as its packed form, once it is larger than a
 *     megabyte
 * @param members how many members a zip may have, or files a folder
 * @param layers how many layers or other objects a config may describe
 * @param weights how many weights, and how many groups, a file may have
 * @param elements how many numbers all weights may have together
 */
public record FileLimits(
        long inflatedBytes,
        long memberBytes,
        int ratio,
        int members,
        int layers,
        int weights,
        long elements) {

    /**
     * 16 GiB in all and in one member, 200 times, 10,000 members, a million objects, 100,000
     * weights, four billion numbers.
     */
    public static final FileLimits DEFAULT =
            new FileLimits(1L << 34, 1L << 34, 200, 10_000, 1_000_000, 100_000, 1L << 32);

    /** These with other sizes in bytes. */
    public FileLimits withBytes(long inflated, long member) {
        return new FileLimits(inflated, member, ratio, members, layers, weights, elements);
    }

    /** These with another ratio of sizes, unpacked to packed. */
    public FileLimits withRatio(int other) {
        return new FileLimits(
                inflatedBytes, memberBytes, other, members, layers, weights, elements);
    }

    /** These with other numbers of members, layers, weights and elements. */
    public FileLimits withCounts(
            int otherMembers, int otherLayers, int otherWeights, long otherElements) {
        return new FileLimits(
                inflatedBytes,
                memberBytes,
                ratio,
                otherMembers,
                otherLayers,
                otherWeights,
                otherElements);
    }
}
