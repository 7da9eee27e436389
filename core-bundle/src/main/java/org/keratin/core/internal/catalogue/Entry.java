package org.keratin.core.internal.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.core.catalogue.Kind;

/** One class or function that somebody provides: a factory, or the function itself. */
public final class Entry {

    /**
     * Best first: built-in before others for Keras's names, ranking, then the newer version, then
     * the older service.
     */
    static final Comparator<Entry> BEST_FIRST =
            Comparator.comparing((Entry entry) -> !entry.isFirst())
                    .thenComparing(entry -> entry.origin.ranking(), Comparator.reverseOrder())
                    .thenComparing(entry -> entry.version, Comparator.reverseOrder())
                    .thenComparing(entry -> entry.origin.serviceId());

    private final ObjectName name;
    private final Origin origin;
    private final BundleVersion version;
    private final ClassFactory factory;
    private final KerasFunction function;
    private final Kind declaredKind;
    private volatile Dialects.Answer answer;

    private Entry(
            ObjectName name,
            Origin origin,
            ClassFactory factory,
            KerasFunction function,
            Kind declaredKind) {
        this.name = name;
        this.origin = origin;
        this.version = BundleVersion.parse(origin.version());
        this.factory = factory;
        this.function = function;
        this.declaredKind = declaredKind;
    }

    /** A class; {@code kind} is {@code null} if it is not known before the class is loaded. */
    public static Entry ofClass(ObjectName name, Origin origin, ClassFactory factory, Kind kind) {
        return new Entry(name, origin, factory, null, kind);
    }

    /** A function of a table. */
    public static Entry ofFunction(KerasFunction function, Origin origin) {
        ObjectName name = function.objectName();
        return new Entry(name, origin, null, function, Kinds.of(function, name));
    }

    /** All functions and classes of a table. */
    public static List<Entry> ofTable(FunctionTable table, Origin origin) {
        List<Entry> entries = new ArrayList<>();
        table.functions().forEach(function -> entries.add(ofFunction(function, origin)));
        table.classes()
                .forEach(
                        (name, factory) ->
                                entries.add(ofClass(name, origin, factory, Kinds.ofExport(name))));
        return entries;
    }

    /** Its names. */
    public ObjectName name() {
        return name;
    }

    /** Who provides it. */
    public Origin origin() {
        return origin;
    }

    /** The factory, or {@code null} for a function of a table. */
    public ClassFactory factory() {
        return factory;
    }

    /** The function, or {@code null} for a class. */
    public KerasFunction function() {
        return function;
    }

    /** What it is; may load the class. */
    public Kind kind() {
        if (declaredKind != null) {
            return declaredKind;
        }
        return factory instanceof RecordClassFactory record ? record.kind() : Kind.OBJECT;
    }

    /** What it is, if that is known without loading its class; else {@code null}. */
    public Kind declaredKind() {
        return declaredKind;
    }

    /** Whether it goes by a module of an API, rather than by a registered name. */
    public boolean isExport() {
        return name.registeredName() == null;
    }

    /** Whether it serves before all others: a name of Keras that the built-in bundle has. */
    boolean isFirst() {
        return origin.builtin() && isExport();
    }

    /** What dialects said of it when they were asked last, or {@code null}. */
    Dialects.Answer answer() {
        return answer;
    }

    /** Remembers what dialects say of it. */
    void remember(Dialects.Answer said) {
        answer = said;
    }

    @Override
    public String toString() {
        return name.display() + " from " + origin.bundle() + " " + origin.version();
    }
}
