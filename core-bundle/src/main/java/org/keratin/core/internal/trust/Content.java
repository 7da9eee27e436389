package org.keratin.core.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;

/** The files of a bundle. */
interface Content {

    /** Their names, without folders: {@code META-INF/MANIFEST.MF}. */
    SortedSet<String> names() throws IOException;

    /** Opens one. */
    InputStream open(String name) throws IOException;
}
