package org.keratin.benchmarks.run;

import java.util.Locale;
import java.util.Map;

/** Whether ONNX Runtime, which has the same weights, gives what Keratin gives. */
final class Agreement {

    private static final double TOLERANCE = 1e-3;

    private Agreement() {}

    /** What differs, or nothing. */
    static String of(Map<String, Work> contenders) throws Exception {
        Work peer = contenders.get("ONNX Runtime");
        if (peer == null
                || !(contenders.get(Row.KERATIN).run() instanceof float[] own)
                || !(peer.run() instanceof float[] other)) {
            return "";
        }
        if (own.length != other.length) {
            return "Keratin gives " + own.length + " numbers, ONNX Runtime " + other.length + ".";
        }
        double largest = 0;
        for (int i = 0; i < own.length; i++) {
            largest = Math.max(largest, Math.abs(own[i] - other[i]));
        }
        return largest <= TOLERANCE
                ? ""
                : String.format(
                        Locale.ROOT,
                        "the outputs differ by up to %.2g from ONNX Runtime's.",
                        largest);
    }
}
