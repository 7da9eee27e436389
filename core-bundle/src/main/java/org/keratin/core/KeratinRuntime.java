package org.keratin.core;

import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.internal.catalogue.Registry;
import org.keratin.core.internal.engine.KerasEngine;
import org.keratin.core.internal.json.GsonJson;
import org.keratin.core.internal.plain.ClassPath;

/**
 * Keratin without a framework: the services, on what the class path holds.
 *
 * <p>Annotated classes are found by the {@code keras.object} capabilities in the manifests on the
 * class path, as the extender finds them in bundles; function tables, hand-written class factories
 * and dialects by {@link java.util.ServiceLoader}. Immutable.
 *
 * <pre>{@code
 * KeratinRuntime keratin = KeratinRuntime.create();
 * Optimizer adam = keratin.deserializer().deserialize(keratin.json().read(text), Optimizer.class);
 * }</pre>
 */
public final class KeratinRuntime {

    private final KerasEngine engine;
    private final KerasJson json = new GsonJson();

    private KeratinRuntime(KerasEngine engine) {
        this.engine = engine;
    }

    /** One with the classes that this class's own loader sees. */
    public static KeratinRuntime create() {
        return create(KeratinRuntime.class.getClassLoader());
    }

    /** One with the classes that {@code loader} sees. */
    public static KeratinRuntime create(ClassLoader loader) {
        Registry registry = new Registry();
        ClassPath.fill(registry, loader);
        return new KeratinRuntime(new KerasEngine(registry));
    }

    /** Turns configs into objects. */
    public KerasDeserializer deserializer() {
        return engine;
    }

    /** Turns objects into configs. */
    public KerasSerializer serializer() {
        return engine;
    }

    /** Tells what is there. */
    public Catalogue catalogue() {
        return engine;
    }

    /** Reads and writes JSON. */
    public KerasJson json() {
        return json;
    }
}
