package org.keratin.core.internal.engine;

import java.util.List;
import java.util.Set;
import org.keratin.core.Rewrite;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.dialect.DialectTarget;
import org.keratin.core.dialect.RewriteLog;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.describe.Failures;
import org.keratin.core.internal.describe.Path;

/** Asks dialects for today's form of one object's config, and writes down what they rewrote. */
final class DialectRun implements RewriteLog {

    private final DialectTarget target;
    private final Path path;
    private final List<Rewrite> rewrites;

    DialectRun(Entry entry, Set<String> keys, Path path, List<Rewrite> rewrites) {
        this.target = new DialectTarget(entry.name(), entry.kind(), keys);
        this.path = path;
        this.rewrites = rewrites;
    }

    Object apply(Dialect dialect, Object config) {
        try {
            return dialect.modernize(config, target, this);
        } catch (ConfigException e) {
            throw e.path().startsWith("$") ? e : e.at(key -> path.key(key).toString());
        } catch (RuntimeException e) {
            throw Failures.rethrowOrWrap(e, path.toString(), dialect.getClass().getName());
        }
    }

    @Override
    public void rewritten(String key, String what) {
        rewrites.add(new Rewrite(path.key(key).toString(), what, false));
    }

    @Override
    public void changedMeaning(String key, String what) {
        rewrites.add(new Rewrite(path.key(key).toString(), what, true));
    }
}
