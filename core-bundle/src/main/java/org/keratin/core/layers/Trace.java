package org.keratin.core.layers;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What two traced calls of one layer, with different numbers for unknown lengths, built within it.
 *
 * <p>The layers that the first call built, it built for such numbers. Once the second has shown
 * which lengths they are, those layers are built again, for unknown lengths.
 */
final class Trace {

    private final Layer traced;
    private final Set<Layer> builtBefore;
    private final Map<Layer, Shapes> builtByCall = new LinkedHashMap<>();
    private final Set<Layer> unseen = identitySet();

    Trace(Layer traced) {
        this.traced = traced;
        this.builtBefore = identitySet();
        within(traced).stream().filter(Layer::isBuilt).forEach(builtBefore::add);
    }

    private static Set<Layer> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static Set<Layer> within(Layer layer) {
        Set<Layer> found = identitySet();
        collect(layer, found);
        return found;
    }

    private static void collect(Layer layer, Set<Layer> found) {
        if (found.add(layer)) {
            layer.layers().forEach(inner -> collect(inner, found));
        }
    }

    /** Begins the second call. */
    void again() {
        unseen.addAll(builtByCall.keySet());
    }

    /** Takes note of a call of {@code layer}, which has just been built for it or not. */
    void called(Layer layer, boolean builds, Supplier<Shapes> shapes) {
        if (builds) {
            builtByCall.put(layer, shapes.get());
        } else if (unseen.remove(layer)) {
            builtByCall.computeIfPresent(layer, (known, first) -> first.merge(shapes.get()));
        }
    }

    /**
     * Builds again what was built for numbers that stand for unknown lengths.
     *
     * @return whether every layer is built that was; not so if building some again made others
     */
    boolean settle() {
        if (builtByCall.isEmpty()) {
            return true;
        }
        for (Layer layer : within(traced)) {
            if (!builtBefore.contains(layer)) {
                layer.unbuild();
            }
        }
        builtByCall.forEach(Layer::buildFor);
        return within(traced).containsAll(builtByCall.keySet());
    }
}
