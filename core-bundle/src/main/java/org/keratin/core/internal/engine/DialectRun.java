package org.keratin.core.internal.engine;

import java.util.List;
import org.keratin.core.FileOrigin;
import org.keratin.core.Rewrite;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.dialect.DialectTarget;
import org.keratin.core.dialect.RewriteLog;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.internal.describe.Failures;
import org.keratin.core.internal.describe.Path;

/** Asks dialects for today's form of one object's config, and writes down what they rewrote. */
final class DialectRun implements RewriteLog {

    private final DialectTarget target;
    private final Path path;
    private final List<Rewrite> rewrites;

    DialectRun(DialectTarget target, Path path, List<Rewrite> rewrites) {
        this.target = target;
        this.path = path;
        this.rewrites = rewrites;
    }

    /** The whole config in today's form, as far as {@code dialect} tells it as a whole. */
    static Object whole(Dialect dialect, Object root, FileOrigin origin, List<Rewrite> rewrites) {
        RewriteLog log = new WholeLog(rewrites);
        try {
            return dialect.modernizeWhole(root, origin, log);
        } catch (ConfigException e) {
            throw e.path().startsWith("$") ? e : e.at(key -> "$." + key);
        } catch (RuntimeException | StackOverflowError e) {
            throw Failures.rethrowOrWrap(e, "$", dialect.getClass().getName());
        }
    }

    private record WholeLog(List<Rewrite> rewrites) implements RewriteLog {

        @Override
        public void rewritten(String key, String what) {
            rewrites.add(new Rewrite("$." + key, what, false));
        }

        @Override
        public void changedMeaning(String key, String what) {
            rewrites.add(new Rewrite("$." + key, what, true));
        }
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
