package org.keratin.it;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be resolvable, and by whom, after any steps: a model of a framework and of the
 * catalogue that knows neither. It says of each step whether it may be taken; left out are those
 * whose outcome OSGi leaves to the framework: to resolve a bundle while the one that it needs is
 * gone, but not yet forgotten.
 */
final class Expected {

    /** What can be done with a bundle. */
    enum Step {
        INSTALL,
        START,
        STOP,
        UPDATE,
        UNINSTALL,
        REFRESH,
        REFRESH_ALL
    }

    /** A bundle that is installed. */
    private static final class Present {
        private int version;
        private boolean active;
    }

    /** Who provides a name. */
    record Serving(Part part, int version) {}

    private final Map<Part, Present> present = new EnumMap<>(Part.class);
    private final Map<String, Serving> left = new LinkedHashMap<>();
    private boolean wired; // the importing bundle is, to some library
    private boolean stale; // a library that was updated or uninstalled is still in use

    boolean isInstalled(Part part) {
        return present.containsKey(part);
    }

    boolean isActive(Part part) {
        return isInstalled(part) && present.get(part).active;
    }

    /** The version that is installed, or that would be installed next. */
    int version(Part part) {
        return isInstalled(part) ? present.get(part).version : part.versions().get(0);
    }

    int otherVersion(Part part) {
        return part.versions().get(1 - part.versions().indexOf(version(part)));
    }

    /** Whether a step makes sense, and OSGi says what comes of it. */
    boolean allows(Step step, Part part) {
        boolean resolves = step == Step.START || step == Step.UPDATE && isActive(part);
        if (part == Part.IMPORTING && (resolves || step == Step.REFRESH) && stale) {
            return step == Step.START && wired;
        }
        return switch (step) {
            case INSTALL -> !isInstalled(part);
            case START -> isInstalled(part) && !isActive(part) && canResolve(part);
            case STOP -> isActive(part);
            case UPDATE, UNINSTALL, REFRESH -> isInstalled(part);
            case REFRESH_ALL -> true;
        };
    }

    private boolean canResolve(Part part) {
        return part != Part.IMPORTING || wired || isInstalled(Part.LIBRARY);
    }

    /** Takes a step that is allowed. */
    void take(Step step, Part part) {
        switch (step) {
            case INSTALL -> {
                Present bundle = new Present();
                bundle.version = part.versions().get(0);
                present.put(part, bundle);
            }
            case START -> start(part);
            case STOP -> stop(part);
            case UPDATE -> update(part);
            case UNINSTALL -> {
                stop(part);
                change(part);
                present.remove(part);
            }
            case REFRESH -> refresh(part);
            case REFRESH_ALL -> {
                if (stale) {
                    stale = false;
                    rewire();
                }
            }
        }
    }

    private void start(Part part) {
        present.get(part).active = true;
        wired |= part == Part.IMPORTING;
    }

    private void stop(Part part) {
        if (isActive(part)) {
            part.names().forEach(name -> left.put(name, new Serving(part, version(part))));
            present.get(part).active = false;
        }
    }

    private void update(Part part) {
        boolean active = isActive(part);
        int next = otherVersion(part);
        stop(part);
        change(part);
        present.get(part).version = next;
        if (active) {
            start(part);
        }
    }

    /** The bundle's content is another from now on, or none. */
    private void change(Part part) {
        stale |= part == Part.LIBRARY && wired;
        if (part == Part.IMPORTING) {
            wired = false;
            stale = false;
        }
    }

    private void refresh(Part part) {
        boolean active = isActive(part);
        stop(part);
        if (part == Part.LIBRARY && wired) {
            stale = false;
            rewire();
        }
        if (part == Part.IMPORTING) {
            wired = false;
        }
        if (active) {
            start(part);
        }
    }

    /** The importing bundle is resolved anew, if there is what it needs. */
    private void rewire() {
        boolean active = isActive(Part.IMPORTING);
        if (active) {
            stop(Part.IMPORTING);
        }
        wired = false;
        if (active && isInstalled(Part.LIBRARY)) {
            start(Part.IMPORTING);
        }
    }

    /** Who provides {@code name}, the one that serves first. */
    List<Serving> providers(String name) {
        List<Serving> providers = new ArrayList<>();
        present.forEach(
                (part, bundle) -> {
                    if (bundle.active && part.names().contains(name)) {
                        providers.add(new Serving(part, bundle.version));
                    }
                });
        providers.sort(
                Comparator.comparing((Serving each) -> -each.part().ranking(each.version()))
                        .thenComparing(each -> -each.version()));
        return providers;
    }

    /** Who provided a name and left last; {@code null} if nobody ever did. */
    Serving left(String name) {
        return left.get(name);
    }
}
