package org.keratin.files.internal.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** An attribute of a group or dataset. */
public final class H5Attribute {

    private final H5Context context;
    private final Attribute attribute;
    private final String path;

    H5Attribute(H5Context context, Attribute attribute, String path) {
        this.context = context;
        this.attribute = attribute;
        this.path = path;
    }

    /** Its value as one text; several are joined. */
    public String text() {
        return String.join("", texts());
    }

    /** Its value as texts, flat; a single one is a list of one. */
    public List<String> texts() {
        return context.guard(path, () -> flatten(value()).stream().map(String::valueOf).toList());
    }

    /** Its value as numbers, flat. */
    public List<Number> numbers() {
        return context.guard(
                path,
                () -> {
                    List<Number> numbers = new ArrayList<>();
                    for (Object element : flatten(value())) {
                        if (!(element instanceof Number number)) {
                            throw context.refused(path, "text", "numbers");
                        }
                        numbers.add(number);
                    }
                    return numbers;
                });
    }

    private Object value() {
        if (attribute.isEmpty() || attribute.getSize() == 0) {
            return null;
        }
        // Each element takes at least a byte of the attribute itself.
        if (attribute.getSize() > attribute.getBuffer().remaining()) {
            throw context.refused(
                    path, attribute.getSize() + " elements", "as many elements as are stored");
        }
        if (attribute.getDataType() instanceof VariableLength type) {
            if (!type.isVariableLengthString()) {
                throw context.refused(path, "lists of varying length", "text or numbers");
            }
            checkHeap();
        } else if (attribute.getDataType() instanceof StringData text
                && text.getSize() * attribute.getSize() > attribute.getBuffer().remaining()) {
            throw context.refused(path, "more text than is stored", "as much as is stored");
        }
        return attribute.getData();
    }

    // Many elements may stand for one long text, so that a small file would fill the memory.
    private void checkHeap() {
        long total = new HeapTexts(attribute).totalBytes();
        if (total > 2 * context.fileSize) {
            throw context.refused(
                    path, "text of " + total + " bytes", "no more text than the file has bytes");
        }
    }

    private static List<Object> flatten(Object value) {
        List<Object> flat = new ArrayList<>();
        flattenInto(value, flat);
        return flat;
    }

    private static void flattenInto(Object value, List<Object> flat) {
        if (value == null) {
            return;
        }
        if (!value.getClass().isArray()) {
            flat.add(value);
            return;
        }
        for (int i = 0; i < Array.getLength(value); i++) {
            flattenInto(Array.get(value, i), flat);
        }
    }
}
