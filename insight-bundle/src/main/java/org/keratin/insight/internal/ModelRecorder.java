package org.keratin.insight.internal;

import java.util.Optional;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what happens to models into the journal; loaded when there are model services. */
@Component(service = ModelListener.class)
public final class ModelRecorder implements ModelListener {

    private final EventJournal journal;

    /** Makes one. */
    @Activate
    public ModelRecorder(@Reference EventJournal journal) {
        this.journal = journal;
    }

    @Override
    public void happened(ModelEvent event) {
        boolean worked = event.type() != ModelEvent.Type.REMOVED;
        journal.model(
                event.time(),
                event.type().name(),
                event.model(),
                event.version(),
                details(event),
                worked ? Optional.of(event.took()) : Optional.empty());
    }

    private static String details(ModelEvent event) {
        boolean old = event.type() == ModelEvent.Type.FAILED && event.answers();
        return old ? "the old one answers still; " + event.details() : event.details();
    }
}
