package org.keratin.core.internal.plain;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.errors.FactoryException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.internal.catalogue.Builtin;
import org.keratin.core.internal.catalogue.Declared;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Kinds;
import org.keratin.core.internal.catalogue.Origin;
import org.keratin.core.internal.catalogue.RecordClassFactory;
import org.keratin.core.internal.catalogue.Registry;

/** What the manifests and the service files on a class path publish. */
public final class ClassPath {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final ClassLoader loader;
    private final Registry registry;
    private long next;

    private ClassPath(Registry registry, ClassLoader loader) {
        this.registry = registry;
        this.loader = loader;
    }

    /** Puts everything that {@code loader} sees into {@code registry}. */
    public static void fill(Registry registry, ClassLoader loader) {
        new ClassPath(registry, loader).fill();
    }

    private void fill() {
        try {
            for (URL url : Collections.list(loader.getResources(MANIFEST))) {
                try (InputStream stream = url.openStream()) {
                    manifest(url, new Manifest(stream).getMainAttributes());
                }
            }
            for (FunctionTable table : ServiceLoader.load(FunctionTable.class, loader)) {
                table(table);
            }
            for (ClassFactory factory : ServiceLoader.load(ClassFactory.class, loader)) {
                factory(factory);
            }
            for (Dialect dialect : ServiceLoader.load(Dialect.class, loader)) {
                registry.putDialect(dialect, dialect);
            }
        } catch (IOException | ServiceConfigurationError e) {
            throw new KeratinException(
                    "cannot read what the class path publishes: " + e.getMessage(), e);
        }
    }

    private void manifest(URL url, Attributes attributes) {
        String capabilities = attributes.getValue("Provide-Capability");
        String name = attributes.getValue("Bundle-SymbolicName");
        if (capabilities == null || name == null) {
            return;
        }
        String bundle = name.split(";", 2)[0].trim();
        String version = attributes.getValue("Bundle-Version");
        List<Entry> entries = new ArrayList<>();
        for (Map<String, Object> declaration :
                CapabilityHeader.parse(capabilities, Declared.NAMESPACE)) {
            Declared declared = Declared.of(declaration);
            if (declared != null) {
                entries.add(entry(declared, bundle, version == null ? "0" : version));
            }
        }
        if (!entries.isEmpty()) {
            registry.put(url, entries);
        }
    }

    private Entry entry(Declared declared, String bundle, String version) {
        Origin origin = new Origin(bundle, version, 0, next++, Builtin.BUNDLE.equals(bundle));
        RecordClassFactory factory = new RecordClassFactory(() -> load(declared));
        return Entry.ofClass(
                declared.name(),
                origin,
                factory,
                declared.name().module() == null ? null : Kinds.ofExport(declared.name()));
    }

    /** Loads a class that a manifest on the class path declares, and no other. */
    private Class<? extends KerasObject> load(Declared declared) {
        try {
            return loader.loadClass(declared.className()).asSubclass(KerasObject.class);
        } catch (ClassNotFoundException | ClassCastException | LinkageError e) {
            throw new FactoryException(
                    declared.name().display(), "cannot load " + declared.className(), e);
        }
    }

    private void table(FunctionTable table) {
        registry.put(table, Entry.ofTable(table, origin(table)));
    }

    private void factory(ClassFactory factory) {
        ObjectName name =
                ObjectName.find(factory.getClass())
                        .orElseThrow(
                                () ->
                                        new FactoryException(
                                                factory.getClass().getName(),
                                                "expected @RegisterKerasSerializable on a class factory of the class path, which says what it makes",
                                                null));
        registry.put(factory, List.of(Entry.ofClass(name, origin(factory), factory, null)));
    }

    private Origin origin(Object provider) {
        boolean builtin = provider.getClass().getName().startsWith(Builtin.PACKAGE);
        return new Origin(builtin ? Builtin.BUNDLE : "class path", "0", 0, next++, builtin);
    }
}
