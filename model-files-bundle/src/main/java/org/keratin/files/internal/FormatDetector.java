package org.keratin.files.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.keratin.files.FileFormat;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.archive.ArchiveKind;
import org.keratin.files.internal.hdf5.Hdf5Kind;

/** Says what a file is by its content. */
final class FormatDetector {

    private static final int USER_BLOCK = 512;

    private FormatDetector() {}

    static FileFormat detect(FileSource source) {
        if (source.path() != null && !Files.exists(source.path())) {
            throw new ModelFileException(
                    source.name(), "", "expected a file, found none; to do: check its name");
        }
        if (source.isFolder()) {
            return folder(source.path());
        }
        byte[] head = source.head(FileSource.HEAD);
        if (head.length == 0) {
            return FileFormat.EMPTY;
        }
        if (isHdf5(head)) {
            return Hdf5Kind.of(source);
        }
        if (FileSource.startsWith(head, 'P', 'K', 3, 4)
                || FileSource.startsWith(head, 'P', 'K', 5, 6)) {
            return ArchiveKind.of(source);
        }
        if (FileSource.startsWith(head, 0x93, 'N', 'U', 'M', 'P', 'Y')) {
            return FileFormat.NPY;
        }
        if (head.length > 8 && head[4] == 'T' && head[5] == 'F' && head[6] == 'L') {
            return FileFormat.TFLITE;
        }
        if (head[0] == (byte) 0x80 && head.length > 2 && head[1] >= 2 && head[1] <= 5) {
            return FileFormat.PICKLE;
        }
        FileFormat text = TextKind.of(source, head);
        return text != FileFormat.UNKNOWN ? text : protobuf(head);
    }

    private static FileFormat folder(Path folder) {
        if (Files.exists(folder.resolve("saved_model.pb"))
                || Files.exists(folder.resolve("keras_metadata.pb"))) {
            return FileFormat.SAVED_MODEL;
        }
        if (Files.exists(folder.resolve("config.json"))
                && (Files.exists(folder.resolve("model.weights.h5"))
                        || Files.exists(folder.resolve("model.weights.npz"))
                        || Files.exists(folder.resolve("model.weights.json")))) {
            return FileFormat.KERAS_FOLDER;
        }
        return FileFormat.FOLDER;
    }

    // HDF5 may stand behind a user block, whose length is a power of two of 512 bytes or more.
    private static boolean isHdf5(byte[] head) {
        for (int at = 0; at + 8 <= head.length; at = at == 0 ? USER_BLOCK : at * 2) {
            if (head[at] == (byte) 0x89
                    && head[at + 1] == 'H'
                    && head[at + 2] == 'D'
                    && head[at + 3] == 'F'
                    && head[at + 4] == '\r'
                    && head[at + 5] == '\n') {
                return true;
            }
        }
        return false;
    }

    private static FileFormat protobuf(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (FileSource.startsWith(head, 8) && head.length > 2 && head[2] == 0x12) {
            // ModelProto: ir_version, then the producer's name.
            return FileFormat.ONNX;
        }
        if (text.contains("saved_model_main_op") || text.contains("tensorflow")) {
            return FileFormat.SAVED_MODEL;
        }
        return FileFormat.UNKNOWN;
    }
}
