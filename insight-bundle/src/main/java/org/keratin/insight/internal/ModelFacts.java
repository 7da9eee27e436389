package org.keratin.insight.internal;

import java.util.List;
import java.util.Map;

/**
 * What is known of all models, in plain values, so that whoever tells of them needs no class of the
 * model services.
 */
interface ModelFacts {

    /**
     * One map for each: {@code name}, {@code version}, {@code state}, {@code since}, {@code swaps},
     * {@code missing}, {@code problem}, {@code warnings}, {@code providers}.
     */
    List<Map<String, Object>> all();
}
