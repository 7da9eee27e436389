package org.keratin.core.internal.json;

import com.google.gson.stream.JsonReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a reader is, in lines and columns from 1. */
record JsonPosition(int line, int column) {

    // Gson tells its position in its text form only.
    private static final Pattern POSITION = Pattern.compile(" at line (\\d+) column (\\d+)");

    static JsonPosition of(JsonReader reader) {
        Matcher matcher = POSITION.matcher(reader.toString());
        return matcher.find()
                ? new JsonPosition(
                        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : new JsonPosition(1, 1);
    }
}
