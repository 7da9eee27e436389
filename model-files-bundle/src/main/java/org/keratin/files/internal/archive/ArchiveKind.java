package org.keratin.files.internal.archive;

import java.nio.charset.StandardCharsets;
import org.keratin.files.FileFormat;
import org.keratin.files.internal.FileSource;

/** Says what a zip holds. */
public final class ArchiveKind {

    // The list of members stands at the end.
    private static final int TAIL = 1 << 16;

    private ArchiveKind() {}

    /** What the zip is. */
    public static FileFormat of(FileSource source) {
        String names = new String(source.head(TAIL), StandardCharsets.ISO_8859_1);
        if (names.contains("config.json") || names.contains("model.weights")) {
            return FileFormat.KERAS;
        }
        if (names.contains("/data.pkl") || names.contains("/version")) {
            return FileFormat.PYTORCH;
        }
        if (names.contains(".npy")) {
            return FileFormat.WEIGHTS_NPZ;
        }
        return names.contains("saved_model.pb") ? FileFormat.SAVED_MODEL : FileFormat.OTHER_ZIP;
    }
}
