package org.keratin.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Deserialized;
import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Kinds;
import org.keratin.core.internal.catalogue.Origin;
import org.keratin.core.internal.catalogue.RecordClassFactory;
import org.keratin.core.internal.catalogue.Registry;
import org.keratin.core.internal.json.GsonJson;

/** A registry to test with, and the engine on it. */
final class World {

    final Registry registry = new Registry();
    final KerasEngine engine = new KerasEngine(registry);
    private long next;

    /** Publishes annotated classes, all from one bundle. */
    World with(String bundle, List<Class<? extends KerasObject>> classes) {
        Origin origin = new Origin(bundle, "1.2.0", 0, next++, false);
        List<Entry> entries = new ArrayList<>();
        for (Class<? extends KerasObject> type : classes) {
            ObjectName name = ObjectName.of(type);
            entries.add(
                    Entry.ofClass(
                            name,
                            origin,
                            new RecordClassFactory(() -> type),
                            name.module() == null ? null : Kinds.ofExport(name)));
        }
        registry.put(bundle, entries);
        return this;
    }

    World with(KerasFunction function) {
        registry.put(
                function,
                List.of(
                        Entry.ofFunction(
                                function, new Origin("functions", "1.0.0", 0, next++, false))));
        return this;
    }

    World withFactory(String registeredName, ClassFactory factory) {
        registry.put(
                factory,
                List.of(
                        Entry.ofClass(
                                ObjectName.registered(registeredName),
                                new Origin("by.hand", "1.0.0", 0, next++, false),
                                factory,
                                null)));
        return this;
    }

    World withDialect(Dialect dialect) {
        registry.putDialect(dialect, dialect);
        return this;
    }

    Object read(String json) {
        return new GsonJson().read(json);
    }

    Object make(String json) {
        return engine.deserialize(read(json));
    }

    Object make(String json, DeserializeOptions options) {
        return engine.deserialize(read(json), options).object();
    }

    Deserialized makeAndTell(String json) {
        return engine.deserialize(read(json), DeserializeOptions.DEFAULT);
    }

    String write(Object object) {
        return new GsonJson().write(engine.serialize(object));
    }
}
