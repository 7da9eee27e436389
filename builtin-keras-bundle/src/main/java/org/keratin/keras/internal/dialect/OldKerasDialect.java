package org.keratin.keras.internal.dialect;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.FileOrigin;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.dialect.DialectTarget;
import org.keratin.core.dialect.RewriteLog;

/**
 * Reads the configs of Keras 1 and 2 as those of today: one table of rules for each kind of object,
 * one for single classes.
 */
public final class OldKerasDialect implements Dialect {

    private static final Map<Kind, List<Rule>> BY_KIND =
            new EnumMap<>(
                    Map.of(
                            Kind.OPTIMIZER, OptimizerRules.ALL,
                            Kind.LOSS, LossRules.LOSSES,
                            Kind.METRIC, LossRules.METRICS,
                            Kind.INITIALIZER, List.of(Rule.drop("dtype", "the weight says it")),
                            Kind.LAYER, LayerRules.ALL,
                            Kind.MODEL, LayerRules.ALL));

    // Each object of each config is looked up here, and immutable maps divide to find a place.
    private static final Map<String, List<Rule>> BY_CLASS = new HashMap<>(LayerRules.BY_CLASS);

    @Override
    public Object modernize(Object config, DialectTarget target, RewriteLog log) {
        Object dict = config;
        if (config instanceof List<?> layers && target.name().className().equals("Sequential")) {
            dict = new LinkedHashMap<>(Map.of("layers", layers));
            log.rewritten("layers", "a list of layers read as the config's layers");
        }
        if (!(dict instanceof Map<?, ?>)) {
            return config;
        }
        List<Rule> ofClass = ofClass(target);
        List<Rule> ofKind = BY_KIND.get(target.kind());
        if (ofClass == null && ofKind == null) {
            return dict;
        }
        @SuppressWarnings("unchecked") // A dict of a config has string keys.
        OldConfig old = new OldConfig((Map<String, Object>) dict, target, log);
        applyAll(ofClass, old);
        applyAll(ofKind, old);
        return old.result();
    }

    @Override
    public boolean rewritesTodaysKeys(DialectTarget target) {
        return lookAtTodaysKeys(ofClass(target)) || lookAtTodaysKeys(BY_KIND.get(target.kind()));
    }

    private static boolean lookAtTodaysKeys(List<Rule> rules) {
        return rules != null && !rules.stream().allMatch(Rule::isOfOldKey);
    }

    private static List<Rule> ofClass(DialectTarget target) {
        return target.name().registeredName() == null
                ? BY_CLASS.get(target.name().className())
                : null;
    }

    private static void applyAll(List<Rule> rules, OldConfig old) {
        for (int i = 0; rules != null && i < rules.size(); i++) {
            rules.get(i).apply(old);
        }
    }

    @Override
    public Object modernizeWhole(Object root, FileOrigin origin, RewriteLog log) {
        Generation generation = Generation.of(root, origin);
        return generation == Generation.KERAS_3
                ? root
                : new WholeFile(generation).modernize(root, new Spot("", log));
    }
}
