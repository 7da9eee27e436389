package org.keratin.insight.internal;

import org.keratin.models.FileListener;
import org.keratin.models.RefusedFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes files of which nothing becomes into the journal; loaded when there are model services. */
@Component(service = FileListener.class)
public final class FileRecorder implements FileListener {

    private final EventJournal journal;

    /** Makes one. */
    @Activate
    public FileRecorder(@Reference EventJournal journal) {
        this.journal = journal;
    }

    @Override
    public void refused(RefusedFile file) {
        journal.file(file.time(), "REFUSED", file.path(), file.problem());
    }
}
