package org.keratin.core.internal.trust;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.osgi.framework.Bundle;

/** The files of an installed bundle, without those of its fragments. */
final class BundleContent implements Content {

    private final Bundle bundle;

    BundleContent(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public SortedSet<String> names() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Deque<String> folders = new ArrayDeque<>(List.of("/"));
        int seen = 0;
        while (!folders.isEmpty()) {
            Enumeration<String> paths = bundle.getEntryPaths(folders.pop());
            for (String path : paths == null ? List.<String>of() : Collections.list(paths)) {
                Budget.checkFiles(++seen);
                if (path.endsWith("/")) {
                    folders.push(path);
                } else {
                    names.add(path);
                }
            }
        }
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        URL url = bundle.getEntry(name);
        if (url == null) {
            throw new FileNotFoundException(name + " cannot be had");
        }
        return url.openStream();
    }
}
