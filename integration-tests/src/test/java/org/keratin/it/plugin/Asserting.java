package org.keratin.it.plugin;

import java.util.Map;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.ClassFactory;

/** A factory whose author threw the wrong thing. */
public final class Asserting implements ClassFactory {

    @Override
    public KerasObject create(Map<String, Object> config) {
        throw new AssertionError("that cannot be");
    }
}
