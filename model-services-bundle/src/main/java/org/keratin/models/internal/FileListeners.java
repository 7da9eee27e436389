package org.keratin.models.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keratin.models.FileListener;
import org.keratin.models.RefusedFile;

/** Those who want to know of files of which nothing becomes. */
final class FileListeners {

    private final List<FileListener> listeners = new CopyOnWriteArrayList<>();

    void add(FileListener listener) {
        listeners.add(listener);
    }

    void remove(FileListener listener) {
        listeners.remove(listener);
    }

    /** Tells all of them. */
    void tell(RefusedFile file) {
        listeners.forEach(listener -> Listening.tell(listener, () -> listener.refused(file)));
    }
}
