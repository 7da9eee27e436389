package org.keratin.keras.internal.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Map.of(
                    Kind.OPTIMIZER, OptimizerRules.ALL,
                    Kind.LOSS, LossRules.LOSSES,
                    Kind.METRIC, LossRules.METRICS,
                    Kind.INITIALIZER, List.of(Rule.drop("dtype", "the weight says it")),
                    Kind.LAYER, LayerRules.ALL,
                    Kind.MODEL, LayerRules.ALL);

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
        @SuppressWarnings("unchecked") // A dict of a config has string keys.
        OldConfig old = new OldConfig((Map<String, Object>) dict, target, log);
        if (target.name().registeredName() == null) {
            LayerRules.BY_CLASS
                    .getOrDefault(target.name().className(), List.of())
                    .forEach(rule -> rule.apply(old));
        }
        BY_KIND.getOrDefault(target.kind(), List.of()).forEach(rule -> rule.apply(old));
        return old.result();
    }
}
