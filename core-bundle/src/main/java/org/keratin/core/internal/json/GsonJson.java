package org.keratin.core.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.keratin.core.KerasJson;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;

/** JSON on Gson's streaming reader and writer. */
public final class GsonJson implements KerasJson {

    @Override
    public Object read(String text) {
        return read(new StringReader(text), Limits.DEFAULT);
    }

    @Override
    public Object read(Reader text, Limits limits) {
        JsonLexer lexer = new JsonLexer(text, limits);
        JsonReader reader = lenient(lexer);
        JsonBuilder builder = new JsonBuilder(reader, lexer, limits);
        try {
            Object value = builder.value(0);
            builder.end();
            return value;
        } catch (MalformedJsonException
                | EOFException
                | NumberFormatException
                | IllegalStateException e) {
            throw malformed(reader, lexer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Only a lenient reader takes NaN; the lexer refuses what else it would take. The successor of
    // setLenient is not in Gson 2.9,
    // which hosts may bring.
    @SuppressWarnings("deprecation")
    private static JsonReader lenient(JsonLexer lexer) {
        JsonReader reader = new JsonReader(lexer);
        reader.setLenient(true);
        return reader;
    }

    private static JsonException malformed(JsonReader reader, JsonLexer lexer) {
        JsonPosition at = JsonPosition.of(reader);
        String problem =
                lexer.isAtEnd()
                        ? "the text ends before the value does"
                        : "expected JSON, found something else";
        return new JsonException(problem, at.line(), at.column());
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
