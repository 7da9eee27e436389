package org.keratin.core.internal.catalogue;

import java.util.List;
import java.util.Set;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.dialect.DialectTarget;

/** The dialects of one moment, and what they said of classes. Immutable. */
public final class Dialects {

    private final List<Dialect> all;

    // Entries outlive dialects that go, so what an entry remembers must not hold one.
    private final Object moment = new Object();

    /**
     * What the dialects of a moment said of a class.
     *
     * @param moment which dialects
     * @param target the class
     * @param always whether one of them wants to see each of its configs
     */
    record Answer(Object moment, DialectTarget target, boolean always) {}

    Dialects(List<Dialect> all) {
        this.all = List.copyOf(all);
    }

    /** The dialects, in the order in which they are asked. */
    public List<Dialect> all() {
        return all;
    }

    /**
     * Whether one of them may rewrite configs of a class that have today's keys only; each is asked
     * once.
     */
    public boolean rewriteTodaysKeys(Entry entry, Set<String> keys) {
        return !all.isEmpty() && answer(entry, keys).always();
    }

    /** The class as dialects see it. */
    public DialectTarget target(Entry entry, Set<String> keys) {
        return answer(entry, keys).target();
    }

    private Answer answer(Entry entry, Set<String> keys) {
        Answer known = entry.answer();
        if (known != null && known.moment() == moment) {
            return known;
        }
        DialectTarget target = new DialectTarget(entry.name(), entry.kind(), keys);
        boolean always = false;
        for (Dialect dialect : all) {
            always |= dialect.rewritesTodaysKeys(target);
        }
        Answer answer = new Answer(moment, target, always);
        entry.remember(answer);
        return answer;
    }
}
