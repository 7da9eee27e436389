package org.keratin.files.internal.archive;

import java.util.SortedSet;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.internal.FileSource;

/** Says what a zip holds. */
public final class ArchiveKind {

    private ArchiveKind() {}

    /**
     * What the zip is. One that is damaged or refused counts as a model, so that loading it tells
     * what is wrong with it.
     */
    public static FileFormat of(FileSource source) {
        try (ModelArchive archive = ZipArchive.open(source, FileLimits.DEFAULT)) {
            return of(archive.names());
        } catch (KeratinException refused) {
            return FileFormat.KERAS;
        }
    }

    private static FileFormat of(SortedSet<String> names) {
        if (names.contains(ModelArchive.CONFIG)
                || names.contains(ModelArchive.METADATA)
                || names.stream().anyMatch(name -> name.startsWith("model.weights."))) {
            return FileFormat.KERAS;
        }
        if (names.stream().anyMatch(name -> name.endsWith("data.pkl"))) {
            return FileFormat.PYTORCH;
        }
        if (!names.isEmpty() && names.stream().allMatch(name -> name.endsWith(".npy"))) {
            return FileFormat.WEIGHTS_NPZ;
        }
        return names.stream().anyMatch(name -> name.endsWith("saved_model.pb"))
                ? FileFormat.SAVED_MODEL
                : FileFormat.OTHER_ZIP;
    }
}
