package org.keratin.core.internal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.Rewrite;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.dialect.DialectTarget;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.Shown;
import org.keratin.core.internal.catalogue.Absence;
import org.keratin.core.internal.catalogue.Dialects;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Kinds;
import org.keratin.core.internal.catalogue.Registry;
import org.keratin.core.internal.catalogue.Snapshot;
import org.keratin.core.internal.describe.ClassDescriptor;
import org.keratin.core.internal.describe.Failures;
import org.keratin.core.internal.describe.Given;
import org.keratin.core.internal.describe.Making;
import org.keratin.core.internal.describe.Node;
import org.keratin.core.internal.describe.Path;
import org.keratin.core.internal.describe.Planner;

/**
 * One call of the deserializer: first the whole config is planned, all its names looked up; then,
 * if none is missing, the objects are made.
 */
final class Deserialization implements Planner {

    /** What a plan puts where a name is missing; it is never made. */
    private static final Node MISSING = Node.NULL;

    private final Registry registry;
    private final Resolver resolver;
    private final DeserializeOptions options;
    private final VersionChoice versions;
    private final List<Rewrite> rewrites = new ArrayList<>();
    // Most calls miss no name and share no object.
    private MissingNames missing;
    private Past past;
    private Map<Object, SharedNode> shared = Map.of();
    private final SpecialForms forms = new SpecialForms(this);
    private ConfigDict owner;
    private int objects;

    Deserialization(Registry registry, DeserializeOptions options) {
        this.registry = registry;
        this.resolver = new Resolver(registry.snapshot(), options);
        this.options = options;
        this.versions = new VersionChoice(resolver.snapshot(), options.versionRanges());
    }

    /** What this call works on. */
    Snapshot snapshot() {
        return resolver.snapshot();
    }

    /** What this call would have to wait for, if names are missing that are about to come back. */
    Collection<Absence> awaited() {
        return past == null ? List.of() : past.awaited();
    }

    private Past past() {
        if (past == null) {
            past = new Past(resolver.snapshot(), options);
        }
        return past;
    }

    Object run(Object config) {
        return finish(any(whole(config), Path.ROOT));
    }

    private Object whole(Object config) {
        Object modern = config;
        for (Dialect dialect : resolver.snapshot().dialects().all()) {
            modern = DialectRun.whole(dialect, modern, options.writtenBy(), rewrites);
        }
        return modern;
    }

    Object run(Object given, Class<?> type) {
        Object config = whole(given);
        Node node =
                KerasObject.class.isAssignableFrom(type)
                        ? object(config, type.asSubclass(KerasObject.class), Path.ROOT)
                        : any(config, Path.ROOT);
        return finish(node);
    }

    /** Plans, and makes nothing. */
    void check(Object config) {
        any(whole(config), Path.ROOT);
        throwIfMissing();
    }

    private Object finish(Node plan) {
        throwIfMissing();
        return plan.make(new Making());
    }

    private void throwIfMissing() {
        if (missing != null) {
            missing.throwIfAny();
        }
    }

    List<Rewrite> rewrites() {
        return rewrites.isEmpty() ? List.of() : rewrites;
    }

    DeserializeOptions options() {
        return options;
    }

    /** The object whose config is being planned, or {@code null}. */
    ConfigDict owner() {
        return owner;
    }

    @Override
    public Node any(Object value, Path path) {
        if (value instanceof Map<?, ?> dict) {
            checkDepth(path);
            ConfigDict described = ConfigDict.find(dict, path);
            if (described != null) {
                return described(described, null, path);
            }
            return forms.isLegacyForm(dict) ? forms.planLegacy(dict, path) : dict(dict, path);
        }
        if (value instanceof List<?> list) {
            checkDepth(path);
            return list(list, path);
        }
        if (value instanceof String name && resolver.isCustom(name)) {
            return resolver.identify(name, null, true)
                    .map(entry -> plan(entry, path))
                    .orElse(MISSING);
        }
        return new Node.Constant(value);
    }

    private void checkDepth(Path path) {
        // Each level of a text is one step of the path, so a text that was read under the limit
        // passes.
        if (path.depth() > options.limits().depth()) {
            throw new LimitException(
                    "expected objects, lists and dicts at most "
                            + options.limits().depth()
                            + " deep. Raise Limits.depth if the config is trusted.");
        }
    }

    private Node list(List<?> list, Path path) {
        List<Node> nodes = new ArrayList<>(list.size());
        boolean constant = true;
        for (int i = 0; i < list.size(); i++) {
            Node node = any(list.get(i), path.index(i));
            constant &= node instanceof Node.Constant;
            nodes.add(node);
        }
        return constant
                ? new Node.Constant(makeAll(nodes, null))
                : making -> makeAll(nodes, making);
    }

    private static List<Object> makeAll(List<Node> nodes, Making making) {
        List<Object> made = new ArrayList<>(nodes.size());
        nodes.forEach(node -> made.add(node.make(making)));
        return Collections.unmodifiableList(made);
    }

    Node dict(Map<?, ?> dict, Path path) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        boolean constant = true;
        for (Map.Entry<?, ?> entry : dict.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Node node = any(entry.getValue(), path.key(key));
            constant &= node instanceof Node.Constant;
            nodes.put(key, node);
        }
        return constant
                ? new Node.Constant(makeAll(nodes, null))
                : making -> makeAll(nodes, making);
    }

    private static Map<String, Object> makeAll(Map<String, Node> nodes, Making making) {
        Map<String, Object> made = new LinkedHashMap<>();
        nodes.forEach((key, node) -> made.put(key, node.make(making)));
        return Collections.unmodifiableMap(made);
    }

    /**
     * Plans what a dict with {@code class_name} and {@code config} describes; {@code expected} is
     * {@code null} for anything.
     */
    private Node described(ConfigDict dict, Class<? extends KerasObject> expected, Path path) {
        if (forms.isForm(dict.className())) {
            return forms.plan(dict, path);
        }
        if (++objects > options.limits().objects()) {
            throw new LimitException(
                    path
                            + ": expected at most "
                            + options.limits().objects()
                            + " objects. Raise Limits.objects if the config is trusted.");
        }
        if (dict.className().equals("function")) {
            return function(dict, expected, path);
        }
        Object sharedId = dict.sharedObjectId();
        if (sharedId == null) {
            return classObject(dict, expected, path);
        }
        SharedNode known = shared.get(sharedId);
        if (known == null) {
            known = new SharedNode(dict.className(), classObject(dict, expected, path));
            shared = shared.isEmpty() ? new HashMap<>() : shared;
            shared.put(sharedId, known);
        } else if (!known.className().equals(dict.className())) {
            throw new ConfigException(
                    path.key("shared_object_id").toString(),
                    "expected the id of a "
                            + dict.className()
                            + ", found that of a "
                            + known.className());
        }
        return known;
    }

    private Node function(ConfigDict dict, Class<? extends KerasObject> expected, Path path) {
        Kind kind = Kinds.expected(expected);
        if (!(dict.config() instanceof String name)) {
            throw new ConfigException(
                    path.key("config").toString(),
                    "expected the name of a function, found " + Shown.value(dict.config()));
        }
        Optional<Entry> entry =
                versions.choose(resolver.findFunction(name, dict.module(), kind), dict, path);
        if (entry.isEmpty()) {
            boolean bare =
                    dict.module() == null
                            || dict.module().equals("builtins")
                            || name.indexOf('>') > 0;
            boolean returning = past().missingFunction(name, dict, kind, path);
            String wanted = bare ? name : dict.module() + "." + name;
            return missing(wanted, path, versions.refusal(), returning);
        }
        return plan(entry.get(), path);
    }

    private Node classObject(ConfigDict dict, Class<? extends KerasObject> expected, Path path) {
        Optional<Entry> entry =
                versions.choose(resolver.findClass(dict, expected, path), dict, path);
        if (entry.isEmpty()) {
            Optional<String> refusal = versions.refusal();
            descend(dict, path);
            boolean returning = past().missingClass(dict, expected, path);
            return missing(dict.wantedName(), path, refusal, returning);
        }
        ConfigDict outer = owner;
        owner = dict;
        try {
            return ObjectNode.plan(entry.get(), dict, path, this);
        } finally {
            owner = outer;
        }
    }

    /**
     * Looks at the config of a class that is missing, so that what it needs in turn is told as
     * well.
     */
    private void descend(ConfigDict dict, Path path) {
        if (dict.config() instanceof Map<?, ?> own) {
            ConfigDict outer = owner;
            owner = dict;
            try {
                dict(own, path.key("config"));
            } finally {
                owner = outer;
            }
        }
    }

    private Node missing(String name, Path path, Optional<String> refusal, boolean returning) {
        if (missing == null) {
            missing = new MissingNames(resolver.snapshot(), registry);
        }
        missing.add(name, path, owner(), refusal, returning);
        return MISSING;
    }

    @Override
    public Node object(Object value, Class<? extends KerasObject> type, Path path) {
        if (value instanceof Map<?, ?> dict) {
            ConfigDict described = ConfigDict.find(dict, path);
            if (described != null) {
                checkDepth(path);
                return TypedNode.of(described(described, type, path), type, path);
            }
        }
        if (value instanceof String identifier) {
            return TypedNode.of(identified(identifier, type, path), type, path);
        }
        if (type.isInstance(value)) {
            return new Node.Constant(value);
        }
        throw new ConfigException(
                path.toString(),
                "expected "
                        + type.getSimpleName()
                        + " (a config or a name), found "
                        + Shown.value(value));
    }

    private Node identified(String identifier, Class<? extends KerasObject> type, Path path) {
        Kind kind = Kinds.expected(type);
        boolean function = KerasFunction.class.isAssignableFrom(type);
        Optional<Entry> entry =
                versions.choose(resolver.identify(identifier, kind, function), null, path);
        if (entry.isPresent()) {
            return plan(entry.get(), path);
        }
        if (kind == Kind.DTYPE_POLICY) {
            // A policy's name is no class's name: the class that all plain policies share takes it.
            Map<String, Object> named =
                    Map.of(
                            "class_name",
                            "DTypePolicy",
                            "module",
                            "keras",
                            "config",
                            Map.of("name", identifier));
            return classObject(ConfigDict.of(named, path), type, path);
        }
        boolean returning = past().missingIdentifier(identifier, kind, function, path);
        return missing(identifier, path, versions.refusal(), returning);
    }

    /** Plans an object or function of {@code entry} with the default config. */
    private Node plan(Entry entry, Path path) {
        if (entry.function() != null) {
            return new Node.Constant(entry.function());
        }
        return ObjectNode.planDefault(entry, path, this);
    }

    /**
     * The config of an annotated class in today's form, its values read.
     *
     * @throws ConfigException if it is no dict
     */
    Given modern(Object config, Entry entry, ClassDescriptor descriptor, Path path) {
        Given given = config instanceof Map<?, ?> dict ? descriptor.given(dict) : null;
        Dialects dialects = resolver.snapshot().dialects();
        if (given != null
                && !given.hasOthers()
                && !rewriteTodaysKeys(dialects, entry, descriptor.keys(), path)) {
            return given;
        }
        Object modern =
                dialects.all().isEmpty()
                        ? config
                        : modernize(config, dialects.target(entry, descriptor.keys()), path);
        return given != null && modern == config ? given : descriptor.given(asDict(modern, path));
    }

    private static boolean rewriteTodaysKeys(
            Dialects dialects, Entry entry, Set<String> keys, Path path) {
        try {
            return dialects.rewriteTodaysKeys(entry, keys);
        } catch (RuntimeException e) {
            throw Failures.rethrowOrWrap(e, path.toString(), "a dialect");
        }
    }

    /**
     * The config in today's form, as the dialects see it.
     *
     * @throws ConfigException if it is no dict
     */
    Map<?, ?> modern(Object config, DialectTarget target, Path path) {
        return asDict(modernize(config, target, path), path);
    }

    private Object modernize(Object config, DialectTarget target, Path path) {
        Object modern = config;
        DialectRun run = new DialectRun(target, path, rewrites);
        for (Dialect dialect : resolver.snapshot().dialects().all()) {
            modern = run.apply(dialect, modern);
        }
        return modern;
    }

    /**
     * A value that must be a dict.
     *
     * @throws ConfigException if it is none
     */
    static Map<?, ?> asDict(Object value, Path path) {
        if (value instanceof Map<?, ?> dict) {
            return dict;
        }
        throw new ConfigException(path.toString(), "expected a dict, found " + Shown.value(value));
    }
}
