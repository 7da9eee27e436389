package org.keratin.models.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.layers.Shapes;
import org.keratin.core.models.Model;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelEvent.Type;
import org.keratin.models.ModelService;
import org.keratin.models.ModelState;
import org.keratin.models.ModelStatus;
import org.keratin.models.ModelUnavailableException;
import org.keratin.tensor.Tensor;

/**
 * One model that is made, replaced and let go of as its classes come and go.
 *
 * <p>All work on it is done by one thread at a time; whoever wants something done asks by {@link
 * #refresh}. What answers is in one volatile field, and is replaced in one step.
 */
final class HostedModel implements ModelService {

    /** Is told of each step. */
    interface Observer {

        void changed(HostedModel model, ModelEvent event);
    }

    private static final System.Logger LOGGER = System.getLogger("org.keratin.models");

    private volatile ModelSource source;
    private final Catalogue catalogue;
    private final Workers workers;
    private final Duration grace;
    private final Observer observer;
    private final Clock clock;
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile Set<String> needs = Set.of();
    private volatile Serving serving;
    private volatile ModelStatus status;
    private volatile boolean closed;
    private final Object swap = new Object();
    private volatile boolean endIsPlanned;
    private Instant missingSince;

    HostedModel(
            ModelSource source,
            Catalogue catalogue,
            Workers workers,
            Duration grace,
            Observer observer,
            Clock clock) {
        this.source = source;
        this.catalogue = catalogue;
        this.workers = workers;
        this.grace = grace;
        this.observer = observer;
        this.clock = clock;
        this.status =
                new ModelStatus(
                        ModelState.LOADING,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        clock.instant(),
                        0);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String version() {
        return source.version();
    }

    String path() {
        return source.path();
    }

    @Override
    public ModelStatus status() {
        return status;
    }

    @Override
    public Set<String> needs() {
        return needs;
    }

    @Override
    public Model model() {
        Serving now = serving;
        if (now == null) {
            throw new ModelUnavailableException(name(), status);
        }
        return now.model();
    }

    @Override
    public Tensor predict(Tensor x) {
        Model answering = model();
        try {
            return answering.predict(x);
        } catch (CallException | LinkageError | IllegalStateException e) {
            return successorOf(answering, e).predict(x);
        }
    }

    @Override
    public Object predict(Object inputs, int batchSize) {
        Model answering = model();
        try {
            return answering.predict(inputs, batchSize);
        } catch (CallException | LinkageError | IllegalStateException e) {
            return successorOf(answering, e).predict(inputs, batchSize);
        }
    }

    /**
     * What answers in place of a model that failed because the bundle of one of its classes has
     * gone: a class that it had not loaded yet cannot be had any more. It may take until the
     * bundle's update is done. A model that fails while nothing changes has failed by itself.
     */
    private Model successorOf(Model gone, Throwable failure) {
        long end = System.nanoTime() + grace.toNanos();
        synchronized (swap) {
            long left = grace.toMillis();
            while (answers(gone) && left > 0 && isChanging()) {
                try {
                    swap.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
                left = (end - System.nanoTime()) / 1_000_000;
            }
        }
        if (!answers(gone)) {
            return model();
        }
        if (failure instanceof CallException known) {
            throw known;
        }
        throw new KeratinException(
                "the model " + name() + " failed while it was computing: " + failure, failure);
    }

    /** Whether the classes of what answers are not those that are provided now. */
    private boolean isChanging() {
        Serving now = serving;
        return wanted.get() > 0 || now != null && !now.providers().equals(providers());
    }

    private boolean answers(Model model) {
        Serving now = serving;
        return now != null && now.model() == model;
    }

    private void answerWith(Serving next) {
        synchronized (swap) {
            serving = next;
            swap.notifyAll();
        }
    }

    /** Whether it matters to this model that somebody else serves a name. */
    boolean concerns(CatalogueChange change) {
        boolean incomplete =
                serving == null || !status.missing().isEmpty() || status.problem().isPresent();
        return needs.contains(change.name().display())
                || incomplete && change.type() != CatalogueChange.Type.LEFT;
    }

    /** Takes another file from now on; what answers goes on until that is made into a model. */
    void replaceSource(ModelSource next) {
        source = next;
        refresh();
    }

    /** Makes the model anew, soon. Of several wishes at once, the last counts. */
    void refresh() {
        if (wanted.getAndIncrement() == 0) {
            workers.run(this::work);
        }
    }

    private void work() {
        int doing;
        do {
            doing = wanted.get();
            if (!closed) {
                attemptOrLog();
            }
        } while (!wanted.compareAndSet(doing, 0));
    }

    /** A model whose worker ends with an error would not follow its classes any more. */
    private void attemptOrLog() {
        try {
            attempt(clock.instant());
        } catch (RuntimeException | Error e) {
            LOGGER.log(System.Logger.Level.ERROR, "the model " + name() + " cannot tell", e);
        }
    }

    private void attempt(Instant begun) {
        try {
            makeOrMiss(begun);
        } catch (KeratinException e) {
            failed(e.getMessage(), begun);
        } catch (RuntimeException | Error e) {
            // Whatever foreign code throws, this model is made anew when something changes.
            failed(e.toString(), begun);
        }
    }

    /** Makes the model, or says what is missing; both ask the catalogue while it changes. */
    private void makeOrMiss(Instant begun) {
        try {
            needs = Set.copyOf(source.needs());
            List<Provider> before = providers();
            MadeModel made = source.load();
            loadClasses(made.model());
            List<Provider> after = providers();
            serve(new Serving(made.model(), after, made.warnings()), begun);
            if (!before.equals(after)) {
                refresh(); // somebody came or went meanwhile, and may be the better one
            }
        } catch (MissingClassException e) {
            missing(e.missing(), begun);
        }
    }

    /** Runs the model once without computing, so that the classes it calls are loaded by now. */
    private static void loadClasses(Model model) {
        try {
            model.inputShape().ifPresent(shape -> model.computeOutputShapes(Shapes.of(shape)));
        } catch (KeratinException e) {
            // A model that cannot be traced says more when it is called.
            return;
        }
    }

    private List<Provider> providers() {
        return needs.stream()
                .sorted()
                .flatMap(name -> catalogue.providers(name).stream().limit(1))
                .toList();
    }

    private static String shown(MissingClassException.Missing missing) {
        return missing.untrusted()
                .or(missing::lastSeen)
                .map(seen -> missing.name() + " (" + seen + ")")
                .orElse(missing.name());
    }

    private void serve(Serving next, Instant begun) {
        Serving old = serving;
        missingSince = null;
        answerWith(next);
        int swaps = status.swaps() + (old == null ? 0 : 1);
        change(
                ModelState.READY,
                new ModelStatus(
                        ModelState.READY,
                        List.of(),
                        next.providers(),
                        Optional.empty(),
                        next.warnings(),
                        sinceOf(ModelState.READY),
                        swaps),
                old == null ? Type.READY : Type.REPLACED,
                next.madeOf(),
                begun);
    }

    private void missing(List<MissingClassException.Missing> missing, Instant begun) {
        List<String> names = missing.stream().map(HostedModel::shown).toList();
        if (serving == null) {
            become(ModelState.WAITING, names, Optional.empty(), Type.WAITING, begun);
            return;
        }
        if (missingSince == null) {
            missingSince = clock.instant();
        }
        Duration left = grace.minus(Duration.between(lastLoss(missing), clock.instant()));
        if (left.isNegative() || left.isZero()) {
            answerWith(null);
            missingSince = null;
            become(ModelState.WAITING, names, Optional.empty(), Type.WAITING, begun);
        } else {
            status = with(ModelState.READY, names, status.problem());
            if (!endIsPlanned) {
                endIsPlanned = true;
                workers.runAfter(left, this::endGrace);
            }
        }
    }

    /**
     * When the last of these names was lost: a plug-in that is updated again and again is missing
     * each time anew.
     */
    private Instant lastLoss(List<MissingClassException.Missing> missing) {
        return missing.stream()
                .map(name -> loss(name.name()))
                .filter(when -> when.isAfter(missingSince))
                .max(Comparator.naturalOrder())
                .orElse(missingSince);
    }

    private Instant loss(String name) {
        if (!catalogue.providers(name).isEmpty()) {
            return clock.instant(); // It is back already, and the model about to be made anew.
        }
        return catalogue.lastSeen(name).map(Departure::when).orElse(missingSince);
    }

    private void endGrace() {
        endIsPlanned = false;
        refresh();
    }

    private void failed(String problem, Instant begun) {
        ModelState state = serving == null ? ModelState.FAILED : ModelState.READY;
        boolean known = status.state() == state && status.problem().equals(Optional.of(problem));
        if (!known) {
            become(state, List.of(), Optional.of(problem), Type.FAILED, begun);
        }
    }

    private void become(
            ModelState state,
            List<String> missing,
            Optional<String> problem,
            Type type,
            Instant begun) {
        boolean same = status.state() == state && status.missing().equals(missing);
        String details = problem.orElse(String.join(", ", missing));
        ModelStatus next = with(state, missing, problem);
        if (same && problem.isEmpty()) {
            status = next;
        } else {
            change(state, next, type, details, begun);
        }
    }

    private ModelStatus with(ModelState state, List<String> missing, Optional<String> problem) {
        return new ModelStatus(
                state,
                missing,
                serving == null ? List.of() : serving.providers(),
                problem,
                status.warnings(),
                sinceOf(state),
                status.swaps());
    }

    private Instant sinceOf(ModelState state) {
        return status.state() == state ? status.since() : clock.instant();
    }

    private void change(
            ModelState state, ModelStatus next, Type type, String details, Instant begun) {
        status = next;
        if (!closed) {
            observer.changed(this, event(type, details, begun));
        }
    }

    private ModelEvent event(Type type, String details, Instant begun) {
        Instant now = clock.instant();
        return new ModelEvent(
                now,
                type,
                name(),
                version(),
                serving != null,
                details,
                Duration.between(begun, now));
    }

    /** Lets go of everything. */
    void close() {
        closed = true;
        answerWith(null);
        observer.changed(this, event(Type.REMOVED, "", clock.instant()));
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String toString() {
        return name() + " " + version() + " " + status.state();
    }
}
