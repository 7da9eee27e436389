package org.keratin.core.internal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.internal.describe.ClassDescriptor;
import org.keratin.core.internal.describe.Making;
import org.keratin.core.internal.describe.Node;
import org.keratin.core.internal.describe.Path;
import org.keratin.core.internal.describe.Planner;

/**
 * Makes the objects of an annotated class; the class is loaded when its first object is asked for.
 */
public final class RecordClassFactory implements ClassFactory {

    private final Supplier<Class<? extends KerasObject>> loader;
    private volatile ClassDescriptor descriptor;

    /** Makes one. {@code loader} loads the class that the bundle's own manifest names. */
    public RecordClassFactory(Supplier<Class<? extends KerasObject>> loader) {
        this.loader = loader;
    }

    /** What the class is. */
    public ClassDescriptor descriptor() {
        ClassDescriptor known = descriptor;
        if (known == null) {
            known = ClassDescriptor.of(loader.get());
            descriptor = known;
        }
        return known;
    }

    Kind kind() {
        return Kinds.of(descriptor().type());
    }

    @Override
    public KerasObject create(Map<String, Object> config) {
        ClassDescriptor known = descriptor();
        return (KerasObject)
                known.plan(known.given(config), Path.ROOT, new MadeAlready()).make(new Making());
    }

    @Override
    public Optional<List<Parameter>> parameters() {
        var config = descriptor().config();
        return Optional.of(config == null ? List.of() : config.parameters());
    }

    /** For a config whose nested objects are made already. */
    private static final class MadeAlready implements Planner {

        @Override
        public Node any(Object value, Path path) {
            return new Node.Constant(value);
        }

        @Override
        public Node object(Object value, Class<? extends KerasObject> type, Path path) {
            if (!type.isInstance(value)) {
                throw new ConfigException(
                        path.toString(), "expected " + type.getSimpleName() + ", found " + value);
            }
            return new Node.Constant(value);
        }
    }
}
