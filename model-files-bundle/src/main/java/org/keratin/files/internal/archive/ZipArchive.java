package org.keratin.files.internal.archive;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileSource;

/** A zip, read where it lies. What its list claims is checked when it is opened. */
final class ZipArchive implements ModelArchive {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    // A text of this length may well be packed to almost nothing.
    private static final long HARMLESS = 1L << 20;

    private final String name;
    private final Bytes bytes;
    private final FileLimits limits;
    private final SortedMap<String, ZipEntryInfo> entries = new TreeMap<>();
    private final Map<String, Early> early = new HashMap<>();

    /** A member that is handed out while its checksum is computed. */
    private record Early(ZipEntryInfo entry, ByteBuffer bytes, Checksum checksum) {}

    private ZipArchive(String name, Bytes bytes, FileLimits limits) {
        this.name = name;
        this.bytes = bytes;
        this.limits = limits;
    }

    static ZipArchive open(FileSource source, FileLimits limits) {
        return open(Bytes.of(source), source.name(), limits);
    }

    static ZipArchive open(Bytes bytes, String name, FileLimits limits) {
        ZipArchive archive = new ZipArchive(name, bytes, limits);
        try {
            archive.list();
            return archive;
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private void list() {
        long total = 0;
        for (ZipEntryInfo entry : new ZipDirectory(name, bytes, limits).read()) {
            MemberNames.check(name, entry.name());
            checkSize(entry);
            total += entry.size();
            if (total > limits.inflatedBytes()) {
                throw ModelArchive.tooLarge(name, "inflatedBytes", limits.inflatedBytes(), total);
            }
            if (entries.put(entry.name(), entry) != null) {
                throw ModelFileException.expected(
                        name, entry.name(), "one member", "two", "do not trust this file");
            }
        }
        entries.values().removeIf(ZipEntryInfo::isFolder);
    }

    private void checkSize(ZipEntryInfo entry) {
        if (entry.size() < 0 || entry.packed() < 0 || entry.packed() > bytes.size()) {
            throw damaged(entry, "a size that does not fit the file");
        }
        if (entry.size() > limits.memberBytes()) {
            throw ModelArchive.tooLarge(
                    name + "!/" + entry.name(), "memberBytes", limits.memberBytes(), entry.size());
        }
        if (entry.size() > HARMLESS && entry.size() / limits.ratio() > entry.packed()) {
            throw ModelFileException.expected(
                    name,
                    entry.name(),
                    "a member at most " + limits.ratio() + " times as large as it is packed",
                    entry.size() + " bytes from " + entry.packed(),
                    "do not trust this file, or raise FileLimits.ratio");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FileLimits limits() {
        return limits;
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(entries.keySet()));
    }

    @Override
    public Optional<ByteBuffer> bytes(String member) {
        return Optional.ofNullable(entries.get(member)).map(this::read);
    }

    @Override
    public Optional<ByteBuffer> early(String member) {
        ZipEntryInfo entry = entries.get(member);
        if (entry == null || entry.method() != ZipEntryInfo.STORED || entry.size() < HARMLESS) {
            return bytes(member);
        }
        return Optional.of(early.computeIfAbsent(member, key -> begin(entry)).bytes().duplicate());
    }

    private Early begin(ZipEntryInfo entry) {
        ByteBuffer data = data(entry);
        return new Early(entry, data, Checksum.begin(data));
    }

    @Override
    public void check() {
        early.values().forEach(begun -> check(begun.entry(), begun.checksum().join()));
    }

    private ByteBuffer read(ZipEntryInfo entry) {
        ByteBuffer data = data(entry);
        check(entry, Checksum.of(data));
        return data;
    }

    private void check(ZipEntryInfo entry, long checksum) {
        if (checksum != entry.crc()) {
            throw damaged(entry, "bytes whose checksum is another");
        }
    }

    private ByteBuffer data(ZipEntryInfo entry) {
        if (entry.size() > Integer.MAX_VALUE - 16 || entry.packed() > Integer.MAX_VALUE) {
            throw ModelArchive.tooLarge(
                    name + "!/" + entry.name(), "memberBytes", Integer.MAX_VALUE, entry.size());
        }
        ByteBuffer packed = bytes.slice(dataStart(entry), entry.packed());
        return switch (entry.method()) {
            case ZipEntryInfo.STORED -> stored(entry, packed);
            case ZipEntryInfo.DEFLATED -> inflate(entry, packed);
            default -> throw damaged(entry, "the compression method " + entry.method());
        };
    }

    private long dataStart(ZipEntryInfo entry) {
        if (entry.header() < 0 || entry.header() > bytes.size() - LOCAL_LENGTH) {
            throw damaged(entry, "a place outside the file");
        }
        ByteBuffer header = bytes.slice(entry.header(), LOCAL_LENGTH);
        long start =
                entry.header()
                        + LOCAL_LENGTH
                        + (header.getShort(26) & 0xFFFF)
                        + (header.getShort(28) & 0xFFFF);
        if (header.getInt(0) != LOCAL || start > bytes.size() - entry.packed()) {
            throw damaged(entry, "no member where it should be");
        }
        return start;
    }

    private ByteBuffer stored(ZipEntryInfo entry, ByteBuffer packed) {
        if (entry.size() != entry.packed()) {
            throw damaged(entry, "two sizes");
        }
        return packed;
    }

    private ByteBuffer inflate(ZipEntryInfo entry, ByteBuffer packed) {
        byte[] data = new byte[(int) entry.size()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            int at = 0;
            while (at < data.length && !inflater.finished()) {
                int read = inflater.inflate(data, at, data.length - at);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                at += read;
            }
            // One byte more would show that there is more than was claimed.
            if (at < data.length || inflater.inflate(new byte[1]) > 0) {
                throw damaged(entry, "another size than it says");
            }
            return ByteBuffer.wrap(data);
        } catch (DataFormatException e) {
            throw damaged(entry, "bytes that cannot be unpacked (" + e.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    private ModelFileException damaged(ZipEntryInfo entry, String found) {
        return ModelFileException.expected(
                name, entry.name(), "a whole member", found, "copy it again from where it came");
    }

    @Override
    public void close() {
        early.values().forEach(begun -> begun.checksum().cancel(false));
        bytes.close();
    }
}
