package org.keratin.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The members of a .keras file, to be changed and written again. */
public final class KerasZip {

    private final Map<String, byte[]> members = new LinkedHashMap<>();

    /** One without members. */
    public static KerasZip empty() {
        return new KerasZip();
    }

    /** The members of a recorded model of which the project has a copy. */
    public static KerasZip copyOf(String name) {
        KerasZip zip = new KerasZip();
        Path file = copy(name + ".keras");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.members.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    /** Where a copy of a recorded file is. */
    public static Path copy(String file) {
        return Path.of("src", "test", "resources", "models", file);
    }

    /** A member's bytes. */
    public byte[] get(String member) {
        return members.get(member);
    }

    /** Replaces or adds a member. */
    public KerasZip put(String member, byte[] bytes) {
        members.put(member, bytes);
        return this;
    }

    /** Replaces or adds a member. */
    public KerasZip put(String member, String text) {
        return put(member, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces text in the config. */
    public KerasZip replaceInConfig(String text, String by) {
        String config = new String(members.get("config.json"), StandardCharsets.UTF_8);
        if (!config.contains(text)) {
            throw new AssertionError("no " + text + " in " + config);
        }
        return put("config.json", config.replace(text, by));
    }

    /** Takes a member away. */
    public KerasZip remove(String member) {
        members.remove(member);
        return this;
    }

    /** The zip, deflated. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Loads it as a stream. */
    public LoadedModel load(ModelFiles files, LoadOptions options) {
        return files.load(new ByteArrayInputStream(toBytes()), "changed.keras", options);
    }

    /** Writes it to a file. */
    public Path writeTo(Path file) {
        try {
            return Files.write(file, toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes its members into a folder. */
    public Path unpackTo(Path folder) {
        members.forEach(
                (name, bytes) -> {
                    try {
                        Path file = folder.resolve(name);
                        Files.createDirectories(file.getParent());
                        Files.write(file, bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return folder;
    }
}
