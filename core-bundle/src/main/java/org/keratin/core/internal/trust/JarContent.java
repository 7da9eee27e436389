package org.keratin.core.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a jar. */
final class JarContent implements Content, AutoCloseable {

    private final ZipFile zip;

    JarContent(Path jar) throws IOException {
        this.zip = new ZipFile(jar.toFile());
    }

    @Override
    public SortedSet<String> names() throws IOException {
        Budget.checkFiles(zip.size());
        SortedSet<String> names = new TreeSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory() && !names.add(entry.getName())) {
                throw new IOException("it has two files " + entry.getName());
            }
        }
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
