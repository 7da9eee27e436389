package org.keratin.keras.internal.attention;

import java.util.List;

/**
 * The sum products of attention over some axes, of queries, keys and values {@code (batch, …,
 * heads, dim)}.
 *
 * @param scores of keys and queries: {@code (batch, axes without attention…, heads, query axes…,
 *     key axes…)}
 * @param combination of the scores and the values: as the queries
 * @param axes how many axes attention is over
 */
public record AttentionEquations(String scores, String combination, int axes) {

    /** Those for queries of {@code rank} axes, heads and dim included. */
    public static AttentionEquations of(int rank, List<Integer> attentionAxes) {
        StringBuilder target = new StringBuilder();
        StringBuilder source = new StringBuilder();
        StringBuilder others = new StringBuilder();
        for (int axis = 0; axis < rank; axis++) {
            char letter = (char) ('a' + axis);
            boolean attended = attentionAxes.contains(axis);
            target.append(letter);
            source.append(attended ? Character.toUpperCase(letter) : letter);
            if (!attended && axis < rank - 1) {
                others.append(letter);
            }
        }
        StringBuilder queries = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        for (int axis : attentionAxes) {
            queries.append(target.charAt(axis));
            keys.append(source.charAt(axis));
        }
        String product = "" + others + queries + keys;
        return new AttentionEquations(
                source + "," + target + "->" + product,
                product + "," + source + "->" + target,
                attentionAxes.size());
    }
}
