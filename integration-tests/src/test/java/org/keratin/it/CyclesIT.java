package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.models.Model;
import org.keratin.tensor.Tensor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A plug-in is installed, used and uninstalled, again and again; nothing of it stays. */
@ExtendWith(InFramework.class)
class CyclesIT {

    private static final int CYCLES = Soak.count("cycles", 300, 10_000);

    /** What the heap may grow by in four fifths of the cycles: less than 1 kB for each. */
    private static final long GROWTH = 1_000_000 + 800L * CYCLES;

    private final Durations whole = new Durations();
    private final Durations toUse = new Durations();

    @Test
    void leaveNoClassLoaderAndNoHeapBehind(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>(CYCLES);
        long early = 0;
        for (int i = 0; i < CYCLES; i++) {
            if (i == CYCLES / 5) {
                awaitNone(loaders);
                early = used();
            }
            long start = System.nanoTime();
            loaders.add(cycle(keratin, context));
            whole.add(System.nanoTime() - start);
        }
        awaitNone(loaders);
        long bound = early + GROWTH;
        Await.until(
                () -> "the heap is back at " + bound + " bytes, it is at " + used(),
                () -> used() <= bound);

        Figures.tell(
                "cycles",
                context,
                "%,d cycles of install, use, uninstall, 0 failed; install to usable %s;"
                        + " whole cycle %s; 0 class loaders left; heap %.1f MB after a fifth,"
                        + " %.1f MB at the end; %,d classes loaded",
                CYCLES,
                toUse,
                whole,
                early / 1e6,
                used() / 1e6,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private WeakReference<ClassLoader> cycle(Keratin keratin, BundleContext context)
            throws Exception {
        long start = System.nanoTime();
        Bundle plugin =
                VersionedPlugin.of("plugin.cycled", "3.0.0", VersionedPlugin.NAME).start(context);
        Model model = (Model) keratin.make(VersionedPlugin.MODEL);
        toUse.add(System.nanoTime() - start);
        // The third call runs a plan that the second recorded.
        for (int i = 0; i < 3; i++) {
            Tensor answer = model.predict(Tensor.of(new float[] {2}, 1, 1));
            assertThat(answer.toFloats()).containsExactly(6);
        }
        keratin.serialize(model);
        ClassLoader loader =
                keratin.makeRegistered(VersionedPlugin.NAME).getClass().getClassLoader();
        assertThat(loader).isNotSameAs(CyclesIT.class.getClassLoader());
        plugin.uninstall();
        return new WeakReference<>(loader);
    }

    private static void awaitNone(List<WeakReference<ClassLoader>> loaders) throws Exception {
        Await.until(
                () -> "no class loader is alive of the " + alive(loaders) + " that are",
                () -> {
                    System.gc();
                    return alive(loaders) == 0;
                });
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(reference -> reference.get() != null).count();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
