package org.keratin.keras.internal.graph;

import java.util.List;
import java.util.Set;

/**
 * Which outputs nobody needs any more after each call of a graph, so that their memory is given
 * back while the graph runs. Immutable.
 */
final class LastUses {

    private final int[][] spent;

    private LastUses(int[][] spent) {
        this.spent = spent;
    }

    /** Those of {@code calls}, in this order, of which {@code kept} slots are needed at the end. */
    static LastUses of(List<GraphCall> calls, Set<Integer> kept, int slotCount) {
        boolean[] needed = new boolean[slotCount];
        kept.forEach(slot -> needed[slot] = true);
        int[][] spent = new int[calls.size()][];
        for (int i = calls.size() - 1; i >= 0; i--) {
            Set<Integer> used = calls.get(i).needs();
            used.add(calls.get(i).slot());
            spent[i] = used.stream().mapToInt(slot -> slot).filter(slot -> !needed[slot]).toArray();
            used.forEach(slot -> needed[slot] = true);
        }
        return new LastUses(spent);
    }

    /** The slots that are spent once call {@code call} is done. */
    int[] after(int call) {
        return spent[call];
    }
}
