package org.keratin.core.internal.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Deserialized;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.catalogue.ClassDescription;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.ConfigSurvey;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.catalogue.Refusal;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Nearest;
import org.keratin.core.internal.catalogue.RecordClassFactory;
import org.keratin.core.internal.catalogue.Registry;
import org.keratin.core.internal.catalogue.Snapshot;

/** The deserializer, the serializer and the catalogue on one registry. */
public final class KerasEngine implements KerasDeserializer, KerasSerializer, Catalogue {

    private final Registry registry;
    private final Attempts attempts;

    /** Makes one that works on what {@code registry} holds at the moment of each call. */
    public KerasEngine(Registry registry) {
        this.registry = registry;
        this.attempts = new Attempts(registry);
    }

    @Override
    public Deserialized deserialize(Object config, DeserializeOptions options) {
        return attempts.run(options, call -> new Deserialized(call.run(config), call.rewrites()));
    }

    @Override
    public <T> T deserialize(Object config, Class<T> type, DeserializeOptions options) {
        Object object = attempts.run(options, call -> call.run(config, type));
        if (!type.isInstance(object)) {
            throw new ConfigException(
                    "$",
                    "expected "
                            + type.getSimpleName()
                            + ", found "
                            + (object == null ? "null" : object.getClass().getSimpleName()));
        }
        return type.cast(object);
    }

    @Override
    public void check(Object config, DeserializeOptions options) {
        attempts.run(
                options,
                call -> {
                    call.check(config);
                    return null;
                });
    }

    @Override
    public Object serialize(Object object) {
        return new Serialization().serialize(object);
    }

    @Override
    public Object serializeShared(Object object) {
        Serialization first = new Serialization();
        Object config = first.serialize(object);
        // Which layers are met twice is known at the end only.
        return first.shared().isEmpty()
                ? config
                : new Serialization(first.shared()).serialize(object);
    }

    @Override
    public List<Provider> all() {
        Snapshot snapshot = registry.snapshot();
        return snapshot.serving().stream()
                .map(entry -> provider(entry, snapshot))
                .sorted(Comparator.comparing(provider -> provider.name().display()))
                .toList();
    }

    @Override
    public List<Provider> providers(String name) {
        Snapshot snapshot = registry.snapshot();
        return snapshot.providers(name).stream().map(entry -> provider(entry, snapshot)).toList();
    }

    @Override
    public Optional<ClassDescription> describe(String name) {
        Snapshot snapshot = registry.snapshot();
        return snapshot.providers(name).stream()
                .findFirst()
                .or(() -> snapshot.identify(name, null, true))
                .map(
                        entry ->
                                new ClassDescription(
                                        provider(entry, snapshot),
                                        javaClass(entry),
                                        parameters(entry)));
    }

    private static String javaClass(Entry entry) {
        return entry.factory() instanceof RecordClassFactory record
                ? record.descriptor().type().getName()
                : "";
    }

    private static List<Parameter> parameters(Entry entry) {
        if (entry.function() != null) {
            return entry.function().parameters();
        }
        ClassFactory factory = entry.factory();
        return factory.parameters().orElse(List.of());
    }

    private static Provider provider(Entry entry, Snapshot snapshot) {
        boolean serving =
                snapshot.find(entry.name().display()).filter(first -> first == entry).isPresent();
        return new Provider(
                entry.name(),
                kind(entry),
                entry.origin().bundle(),
                entry.origin().version(),
                entry.origin().ranking(),
                serving);
    }

    /** What it is; a class that cannot be loaded, now or ever, is in the lists all the same. */
    private static Kind kind(Entry entry) {
        try {
            return entry.kind();
        } catch (KeratinException | LinkageError e) {
            return Kind.OBJECT; // Whoever asks for an object is told why there is none.
        }
    }

    @Override
    public ConfigSurvey survey(Object config) {
        Snapshot snapshot = registry.snapshot();
        return new Survey(snapshot, entry -> provider(entry, snapshot)).of(config);
    }

    @Override
    public Optional<String> nearest(String name) {
        return Nearest.to(name, registry.snapshot().names());
    }

    @Override
    public Optional<Departure> lastSeen(String name) {
        return registry.lastSeen(name)
                .filter(departure -> registry.snapshot().find(name).isEmpty());
    }

    @Override
    public List<Refusal> refused() {
        return registry.refused();
    }

    @Override
    public Optional<Refusal> refused(String name) {
        return registry.refused(name);
    }
}
