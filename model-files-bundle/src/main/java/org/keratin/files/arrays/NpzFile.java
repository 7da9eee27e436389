package org.keratin.files.arrays;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.keratin.tensor.Tensor;

/**
 * NumPy's file of several arrays with names, {@code .npz}: a zip of npy files. Nothing is unpacked
 * to disk, and no more is unpacked than the arrays' headers announce.
 */
public final class NpzFile {

    private static final String ENDING = ".npy";
    private static final int MOST_ARRAYS = 10_000;

    // Zips hold a time; one and the same gives one and the same file.
    private static final long TIME = 315_619_200_000L;

    private NpzFile() {}

    /**
     * Reads all arrays, by name, in the order of the file.
     *
     * @throws ArrayFileException if the file cannot be read, or holds two arrays of one name
     */
    public static Map<String, Tensor> read(Path file) {
        return read(file, NpyFile.MOST_ELEMENTS);
    }

    /** Reads all arrays, which may have {@code mostElements} together. */
    public static Map<String, Tensor> read(Path file, long mostElements) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ARRAYS) {
                throw new ArrayFileException(
                        file.toString(),
                        "expected at most " + MOST_ARRAYS + " arrays, found " + zip.size());
            }
            Map<String, Tensor> arrays = new LinkedHashMap<>();
            long left = mostElements;
            for (ZipEntry entry : List.copyOf(Collections.list(zip.entries()))) {
                String name = name(entry, file);
                Tensor array = read(zip, entry, file + "!" + entry.getName(), left);
                left -= array.shape().elements();
                if (arrays.put(name, array) != null) {
                    throw new ArrayFileException(
                            file.toString(), "expected one array " + name + ", found two");
                }
            }
            return arrays;
        } catch (IOException e) {
            throw new ArrayFileException(file.toString(), e);
        }
    }

    private static String name(ZipEntry entry, Path file) {
        String name = entry.getName();
        if (!name.endsWith(ENDING)) {
            throw new ArrayFileException(
                    file.toString(), "expected npy files in it, found " + name);
        }
        return name.substring(0, name.length() - ENDING.length());
    }

    private static Tensor read(ZipFile zip, ZipEntry entry, String name, long mostElements)
            throws IOException {
        try (InputStream bytes = new BufferedInputStream(zip.getInputStream(entry))) {
            return NpyFile.read(bytes, name, mostElements);
        }
    }

    /**
     * Writes arrays by name, packed; one and the same arrays give one and the same file.
     *
     * @throws ArrayFileException if it cannot be written
     */
    public static void write(Map<String, Tensor> arrays, Path file) {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + ENDING);
                entry.setTime(TIME);
                zip.putNextEntry(entry);
                NpyFile.write(array.getValue(), zip);
            }
        } catch (IOException e) {
            throw new ArrayFileException(file.toString(), e);
        }
    }
}
