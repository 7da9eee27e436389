package org.keratin.core.internal.json;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.keratin.core.KerasJson;
import org.keratin.core.Limits;

/** JSON as Python writes it: read in one pass, written by Gson's streaming writer. */
public final class GsonJson implements KerasJson {

    @Override
    public Object read(String text) {
        return new JsonParser(JsonText.of(text, Limits.DEFAULT), Limits.DEFAULT).document();
    }

    @Override
    public Object read(Reader text, Limits limits) {
        try {
            return new JsonParser(JsonText.of(text, limits), limits).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String write(Object value) {
        return JsonPrinter.print(value, "");
    }

    @Override
    public String writePretty(Object value) {
        return JsonPrinter.print(value, "  ");
    }
}
