package org.keratin.core.internal.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keratin.core.Buildable;
import org.keratin.core.Compilable;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.dialect.DialectTarget;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.FactoryException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.RecordClassFactory;
import org.keratin.core.internal.describe.ClassDescriptor;
import org.keratin.core.internal.describe.Failures;
import org.keratin.core.internal.describe.Making;
import org.keratin.core.internal.describe.Node;
import org.keratin.core.internal.describe.Path;

/** An object of a class that was found: made from its config, then built, then compiled. */
record ObjectNode(
        Entry entry, Node object, Map<String, Object> buildConfig, Node compileConfig, Path path)
        implements Node {

    /** Plans the object that {@code dict} describes. */
    static Node plan(Entry entry, ConfigDict dict, Path path, Deserialization planner) {
        if (entry.function() != null) {
            return new Constant(entry.function());
        }
        Path configPath = path.key("config");
        Node object = planConfig(entry, dict.config(), configPath, planner);
        Object build = dict.buildConfig();
        Object compile = dict.compileConfig();
        if (build == null && compile == null) {
            return object;
        }
        Map<String, Object> plainBuild = plain(build, path.key("build_config"));
        Node compileNode =
                compile == null || Map.of().equals(compile)
                        ? null
                        : planner.any(
                                plain(compile, path.key("compile_config")),
                                path.key("compile_config"));
        return plainBuild == null && compileNode == null
                ? object
                : new ObjectNode(entry, object, plainBuild, compileNode, path);
    }

    /** Plans an object with the default config. */
    static Node planDefault(Entry entry, Path path, Deserialization planner) {
        return planConfig(entry, Map.of(), path, planner);
    }

    private static Node planConfig(Entry entry, Object config, Path path, Deserialization planner) {
        Object given = config == null ? Map.of() : config;
        if (entry.factory() instanceof RecordClassFactory annotated) {
            ClassDescriptor descriptor = descriptor(annotated, entry, path);
            return descriptor.plan(planner.modern(given, entry, descriptor, path), path, planner);
        }
        DialectTarget target = new DialectTarget(entry.name(), entry.kind(), keys(entry.factory()));
        Map<?, ?> modern = planner.modern(given, target, path);
        entry.factory()
                .parameters()
                .ifPresent(parameters -> check(modern, parameters, entry, path));
        return new Handmade(entry, planner.dict(modern, path), path);
    }

    private static ClassDescriptor descriptor(RecordClassFactory factory, Entry entry, Path path) {
        try {
            return factory.descriptor();
        } catch (ConfigException e) {
            throw new FactoryException(
                    path.toString(), entry + " cannot be made: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            throw Failures.rethrowOrWrap(e, path.toString(), "loading " + entry);
        }
    }

    private static Set<String> keys(ClassFactory factory) {
        Set<String> keys = new TreeSet<>();
        factory.parameters()
                .ifPresent(
                        parameters -> parameters.forEach(parameter -> keys.add(parameter.name())));
        return keys;
    }

    private static void check(
            Map<?, ?> config, List<Parameter> parameters, Entry entry, Path path) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        for (Object key : config.keySet()) {
            if (!known.contains(key)) {
                throw new ConfigException(
                        path.key(String.valueOf(key)).toString(),
                        "unknown key. " + entry.name().className() + " knows " + known);
            }
        }
        for (Parameter parameter : parameters) {
            if (parameter.required() && !config.containsKey(parameter.name())) {
                throw new ConfigException(
                        path.key(parameter.name()).toString(),
                        "expected "
                                + parameter.type()
                                + ", found nothing. "
                                + entry.name().className()
                                + " requires it");
            }
        }
    }

    private static Map<String, Object> plain(Object config, Path path) {
        if (config == null) {
            return null;
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        Deserialization.asDict(config, path)
                .forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain.isEmpty() ? null : plain;
    }

    @Override
    public Object make(Making making) {
        Object made = object.make(making);
        if (buildConfig != null && made instanceof Buildable buildable) {
            guard("build_config", () -> buildable.buildFromConfig(buildConfig));
        }
        if (compileConfig != null && made instanceof Compilable compilable) {
            @SuppressWarnings("unchecked") // A dict is planned as a map with string keys.
            Map<String, Object> compile = (Map<String, Object>) compileConfig.make(making);
            guard("compile_config", () -> compilable.compileFromConfig(compile));
        }
        return made;
    }

    private void guard(String key, Runnable step) {
        Path at = path.key(key);
        try {
            step.run();
        } catch (ConfigException e) {
            throw e.path().startsWith("$") ? e : e.at(inner -> at.key(inner).toString());
        } catch (KeratinException e) {
            throw new ConfigException(at.toString(), e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(at.toString(), e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            throw Failures.rethrowOrWrap(e, at.toString(), entry.toString());
        }
    }

    /** An object of a factory that somebody wrote himself. */
    private record Handmade(Entry entry, Node config, Path path) implements Node {

        @Override
        public Object make(Making making) {
            @SuppressWarnings("unchecked") // A dict is planned as a map with string keys.
            Map<String, Object> made = (Map<String, Object>) config.make(making);
            try {
                KerasObject object = entry.factory().create(made);
                if (object == null) {
                    throw new FactoryException(path.toString(), entry + " made nothing", null);
                }
                return object;
            } catch (ConfigException e) {
                throw e.path().startsWith("$") ? e : e.at(key -> path.key(key).toString());
            } catch (RuntimeException | Error e) {
                throw Failures.rethrowOrWrap(e, path.toString(), entry.toString());
            }
        }
    }
}
