package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * All our bundles are uninstalled after they worked on threads that live on. No thread or timer of
 * theirs is left; and their class loaders go, so that no {@link ThreadLocal} of those threads, and
 * nothing in the JDK, holds anything of theirs.
 */
@Tag("bare")
class NothingLeftIT {

    private static final int ROUNDS = Soak.count("leavings", 2, 100);

    /** The JDK's pool and the framework's refresher stay for whoever wants a thread next. */
    private static final List<String> OTHERS =
            List.of("ForkJoinPool.commonPool-worker-", "Refresh Thread: Equinox");

    @Test
    void ofThreadsTimersAndThreadLocals(@TempDir Path cache) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (BareFramework framework = BareFramework.start(cache)) {
            BareFramework.startAll(framework.installOthers());
            work(pool, () -> null);
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            int bundles = 0;
            for (int i = 0; i < ROUNDS; i++) {
                Map<String, WeakReference<ClassLoader>> loaders = comeWorkGo(framework, pool);
                bundles = loaders.size();
                Await.until(
                        () -> "these class loaders have gone: " + alive(loaders),
                        () -> {
                            System.gc();
                            return alive(loaders).isEmpty();
                        });
                Await.until(
                        () -> "no thread is left of " + added(before),
                        () -> added(before).isEmpty());
            }
            Figures.tell(
                    "nothing left behind",
                    framework.context(),
                    "%,d times %d bundles came, worked on threads that live on, and went; 0 threads"
                            + " and 0 class loaders left",
                    ROUNDS,
                    bundles);
        } finally {
            pool.shutdown();
        }
    }

    private static Map<String, WeakReference<ClassLoader>> comeWorkGo(
            BareFramework framework, ExecutorService pool) throws Exception {
        List<Bundle> bundles = new ArrayList<>(framework.installOurs());
        bundles.add(Samples.installModel(framework.context()));
        BareFramework.startAll(bundles);
        Bundle probe = framework.installProbe();
        bundles.add(probe);
        Await.until("all works", () -> BareFramework.ask(probe, "workAll").equals("done"));
        work(pool, () -> BareFramework.ask(probe, "workAll"));

        Map<String, WeakReference<ClassLoader>> loaders = new TreeMap<>();
        for (Bundle bundle : bundles) {
            loaders.put(
                    bundle.getSymbolicName(),
                    new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
        }
        for (Bundle bundle : bundles) {
            bundle.uninstall();
        }
        framework.refresh(null);
        LastRecord.replace();
        return loaders;
    }

    /** Has both threads of the pool do something at the same time. */
    private static void work(ExecutorService pool, Callable<String> something) throws Exception {
        List<Future<String>> done = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            done.add(pool.submit(something));
        }
        for (Future<String> each : done) {
            assertThat(each.get(120, TimeUnit.SECONDS)).isIn("done", null);
        }
    }

    private static List<String> alive(Map<String, WeakReference<ClassLoader>> loaders) {
        return loaders.entrySet().stream()
                .filter(entry -> entry.getValue().get() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Thread> added(Set<Thread> before) {
        Set<Thread> now = new HashSet<>(Thread.getAllStackTraces().keySet());
        now.removeAll(before);
        now.removeIf(thread -> OTHERS.stream().anyMatch(thread.getName()::startsWith));
        return now;
    }
}
