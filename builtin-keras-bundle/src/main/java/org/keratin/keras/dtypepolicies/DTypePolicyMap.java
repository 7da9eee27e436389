package org.keratin.keras.dtypepolicies;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keratin.core.KerasExport;
import org.keratin.core.ObjectName;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.internal.Regex;
import org.keratin.tensor.DType;

/**
 * {@code keras.dtype_policies.DTypePolicyMap}: a policy for each path of a layer, and one for all
 * others.
 */
@KerasExport("keras.dtype_policies.DTypePolicyMap")
public final class DTypePolicyMap implements org.keratin.core.dtypepolicies.DTypePolicy {

    /**
     * What is configured.
     *
     * @param defaultPolicy the policy of all other paths, or its name; {@code null} for float32,
     *     and then the policies in the map are written without the dtype that they are derived
     *     from, as Keras does
     * @param policyMap policies by path; a path may be a regular expression
     */
    public record Config(
            @Default("null") Object defaultPolicy,
            @Default("{}") Map<String, org.keratin.core.dtypepolicies.DTypePolicy> policyMap) {

        /** Checks that there is a policy for each path, and copies. */
        public Config {
            boolean allowed =
                    defaultPolicy == null
                            || defaultPolicy instanceof String
                            || defaultPolicy instanceof org.keratin.core.dtypepolicies.DTypePolicy;
            if (!allowed || defaultPolicy instanceof DTypePolicyMap) {
                throw ConfigException.expected(
                        "default_policy", "a policy that is no map, or its name", defaultPolicy);
            }
            policyMap =
                    Collections.unmodifiableMap(
                            new LinkedHashMap<>(policyMap == null ? Map.of() : policyMap));
            if (policyMap.containsValue(null)) {
                throw ConfigException.expected("policy_map", "a policy for each path", policyMap);
            }
        }
    }

    private final Config config;
    private final org.keratin.core.dtypepolicies.DTypePolicy defaultPolicy;

    /** Makes one. */
    public DTypePolicyMap(Config config) {
        this.config = config;
        this.defaultPolicy =
                config.defaultPolicy() instanceof org.keratin.core.dtypepolicies.DTypePolicy policy
                        ? policy
                        : DTypePolicy.of((String) config.defaultPolicy());
    }

    /**
     * The policy for {@code path}: that of the path itself, else that of the one expression that
     * matches all of it, else the default.
     *
     * @throws ConfigException if several expressions match, or one is none
     */
    public org.keratin.core.dtypepolicies.DTypePolicy policy(String path) {
        var policies = config.policyMap();
        if (policies.containsKey(path)) {
            return policies.get(path);
        }
        List<String> matching =
                policies.keySet().stream()
                        .filter(key -> Regex.of("policy_map", key).matches(path))
                        .toList();
        if (matching.size() > 1) {
            throw ConfigException.expected(
                    "policy_map", "at most one key that matches \"" + path + "\"", matching);
        }
        return matching.isEmpty() ? defaultPolicy : policies.get(matching.get(0));
    }

    @Override
    public org.keratin.core.dtypepolicies.DTypePolicy at(Supplier<String> path) {
        return policy(path.get());
    }

    @Override
    public String name() {
        return "map_" + defaultPolicy.name();
    }

    @Override
    public DType computeDtype() {
        return defaultPolicy.computeDtype();
    }

    @Override
    public DType variableDtype() {
        return defaultPolicy.variableDtype();
    }

    @Override
    public Optional<String> quantizationMode() {
        return defaultPolicy.quantizationMode();
    }

    @Override
    public Config config() {
        return config;
    }

    @Override
    public Map<String, Object> liveConfig() {
        if (config.defaultPolicy() != null) {
            return Map.of();
        }
        Map<String, Object> written = new LinkedHashMap<>();
        config.policyMap().forEach((path, policy) -> written.put(path, withoutSource(policy)));
        return Map.of("policy_map", written);
    }

    /** How a policy is written that takes over the default of whoever reads it. */
    private static Object withoutSource(org.keratin.core.dtypepolicies.DTypePolicy policy) {
        Map<String, Object> own = new LinkedHashMap<>();
        if (policy.config() instanceof QuantizedPolicy quantized) {
            own.put("mode", quantized.mode());
            own.put("source_name", null);
            if (quantized instanceof QuantizedFloat8DTypePolicy float8) {
                own.put("amax_history_length", float8.amaxHistoryLength());
            }
        } else if (policy instanceof DTypePolicy || policy instanceof FloatDTypePolicy) {
            own.put("name", null);
        } else {
            return policy;
        }
        ObjectName name = policy.objectName();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("module", name.module());
        written.put("class_name", name.className());
        written.put("config", own);
        written.put("registered_name", name.registeredName());
        return written;
    }
}
