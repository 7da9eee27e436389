package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.keratin.tensor.internal.Storage;

/**
 * Gives the lines of a program arrays to write into, each one again when nobody needs any more what
 * is in it. What leaves the program, or may share its array with what does, has its own.
 */
final class Buffers {

    private final List<Line> lines;
    private final int inputs;
    private final int[] lastUse;
    private final int[] buffers;
    private final BitSet[] sharing;
    private final List<Integer> lengths = new ArrayList<>();

    // By array: whether something in it is needed still, and the place whose result that is.
    private final BitSet taken = new BitSet();
    private final List<Integer> owners = new ArrayList<>();

    private Buffers(List<Line> lines, int inputs, int[] lastUse) {
        this.lines = lines;
        this.inputs = inputs;
        this.lastUse = lastUse;
        this.buffers = new int[lines.size()];
        this.sharing = new BitSet[inputs + lines.size()];
    }

    /**
     * The lines with arrays.
     *
     * @param inputs how many places come before those of the lines
     * @param lastUse by place, the last line that takes from it or from what may share its array;
     *     {@link Integer#MAX_VALUE} for what leaves the program
     */
    static Assigned assign(List<Line> lines, int inputs, int[] lastUse) {
        return new Buffers(lines, inputs, lastUse).run();
    }

    /** Lines with arrays, and how long these are. */
    record Assigned(List<Line> lines, int[] lengths) {}

    private Assigned run() {
        Arrays.fill(buffers, -1);
        List<Line> assigned = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int place = inputs + i;
            if (line.step() instanceof Kernel kernel && lastUse[place] != Integer.MAX_VALUE) {
                buffers[i] = buffer(i, line, kernel);
            }
            sharing[place] = shared(i, line);
            release(i);
            assigned.add(new Line(line.step(), line.operands(), line.last(), buffers[i]));
        }
        return new Assigned(
                List.copyOf(assigned), lengths.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Which arrays what a line gives may be in. */
    private BitSet shared(int i, Line line) {
        BitSet shared = new BitSet();
        if (buffers[i] >= 0) {
            shared.set(buffers[i]);
        } else if (!line.step().isFresh()) {
            for (int operand : line.operands()) {
                shared.or(sharing(operand));
            }
        }
        return shared;
    }

    private BitSet sharing(int place) {
        return place < inputs ? new BitSet() : sharing[place];
    }

    private int buffer(int i, Line line, Kernel kernel) {
        int length = Storage.length(kernel.shape());
        int over = over(i, line, kernel);
        int chosen = over >= 0 ? over : free(length);
        if (chosen < 0) {
            chosen = lengths.size();
            lengths.add(length);
            owners.add(0);
        }
        owners.set(chosen, inputs + i);
        lengths.set(chosen, Math.max(length, lengths.get(chosen)));
        taken.set(chosen);
        return chosen;
    }

    /** The array of the operand that may be written over, if this is the last to need it. */
    private int over(int i, Line line, Kernel kernel) {
        int index = kernel.over();
        int place = index < 0 ? -1 : line.operands()[index];
        if (place < inputs || buffers[place - inputs] < 0 || lastUse[place] != i) {
            return -1;
        }
        int buffer = buffers[place - inputs];
        for (int k = 0; k < line.operands().length; k++) {
            if (k != index && sharing(line.operands()[k]).get(buffer)) {
                return -1;
            }
        }
        return buffer;
    }

    /** The free array that is the shortest of those that are long enough, or else the longest. */
    private int free(int length) {
        int best = -1;
        for (int b = taken.nextClearBit(0); b < lengths.size(); b = taken.nextClearBit(b + 1)) {
            if (best < 0 || isBetter(lengths.get(b), lengths.get(best), length)) {
                best = b;
            }
        }
        return best;
    }

    private static boolean isBetter(int candidate, int best, int length) {
        return best < length ? candidate > best : candidate >= length && candidate < best;
    }

    /** Arrays are free again behind the last line that needs what is in them. */
    private void release(int i) {
        for (int b = taken.nextSetBit(0); b >= 0; b = taken.nextSetBit(b + 1)) {
            if (lastUse[owners.get(b)] <= i) {
                taken.clear(b);
            }
        }
    }
}
