package org.keratin.files.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.keratin.files.FileFormat;

/** Says what a text is. */
final class TextKind {

    private static final Pattern YAML =
            Pattern.compile("(?m)^(backend|class_name|keras_version):\\s");
    private static final Pattern CLASS_NAME = Pattern.compile("\"class_name\"\\s*:");

    // What of keras.preprocessing has a to_json of its own.
    private static final Pattern PREPROCESSING =
            Pattern.compile("\"class_name\"\\s*:\\s*\"(Tokenizer|TimeseriesGenerator)\"");
    private static final long LONGEST = 1L << 28;

    private TextKind() {}

    static FileFormat of(FileSource source, byte[] head) {
        String start = new String(head, StandardCharsets.UTF_8).stripLeading();
        String lower = start.toLowerCase(Locale.ROOT);
        if (start.startsWith("version https://git-lfs")) {
            return FileFormat.LFS_POINTER;
        }
        if (lower.startsWith("<!doctype") || lower.startsWith("<html")) {
            return FileFormat.HTML;
        }
        if (start.startsWith("{") || start.startsWith("\"{") || start.startsWith("\uFEFF{")) {
            return json(source);
        }
        return YAML.matcher(start).find() ? FileFormat.YAML : FileFormat.UNKNOWN;
    }

    private static FileFormat json(FileSource source) {
        if (source.size() > LONGEST) {
            return FileFormat.OTHER_JSON;
        }
        // A key may stand anywhere: a file is searched as a whole, and read when it is loaded.
        String text = new String(source.allBytes(LONGEST), StandardCharsets.ISO_8859_1);
        if (text.contains("\"modelTopology\"") || text.contains("\"weightsManifest\"")) {
            return FileFormat.TFJS;
        }
        if (text.contains("\"weight_map\"")) {
            return FileFormat.WEIGHTS_SHARDS;
        }
        boolean named = CLASS_NAME.matcher(text).find() || text.contains("\\\"class_name\\\"");
        return named && text.contains("config") && !PREPROCESSING.matcher(text).find()
                ? FileFormat.ARCHITECTURE_JSON
                : FileFormat.OTHER_JSON;
    }
}
