package org.keratin.files.internal.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;

/** Reads the list of members that stands at the end of a zip. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long MANY = 0xFFFFFFFFL;
    private static final int ENCRYPTED = 1;

    private final String file;
    private final Bytes bytes;
    private final FileLimits limits;

    ZipDirectory(String file, Bytes bytes, FileLimits limits) {
        this.file = file;
        this.bytes = bytes;
        this.limits = limits;
    }

    List<ZipEntryInfo> read() {
        long size = bytes.size();
        long tailLength = Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = bytes.slice(size - tailLength, tailLength);
        int end = findEnd(tail);
        long count = tail.getShort(end + 10) & 0xFFFF;
        long length = tail.getInt(end + 12) & MANY;
        long start = tail.getInt(end + 16) & MANY;
        if (count == 0xFFFF || length == MANY || start == MANY) {
            ByteBuffer large = largeEnd(size - tailLength + end);
            count = large.getLong(32);
            length = large.getLong(40);
            start = large.getLong(48);
        }
        if (count < 0 || count > limits.members()) {
            throw new LimitException(
                    file
                            + ": expected at most "
                            + limits.members()
                            + " members, found "
                            + count
                            + "; to do: raise FileLimits.members");
        }
        if (start < 0 || length < 0 || length > Integer.MAX_VALUE || start > size - length) {
            throw damaged("a list of members that lies outside the file");
        }
        return entries(bytes.slice(start, length), (int) count);
    }

    private int findEnd(ByteBuffer tail) {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END
                    && at + END_LENGTH + (tail.getShort(at + 20) & 0xFFFF) == tail.limit()) {
                return at;
            }
        }
        throw damaged("no list of members at its end, as if it were cut off");
    }

    private ByteBuffer largeEnd(long end) {
        if (end < LOCATOR_LENGTH) {
            throw damaged("no place for the list of members");
        }
        ByteBuffer locator = bytes.slice(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_64 || at < 0 || at > bytes.size() - 56) {
            throw damaged("no place for the list of members");
        }
        ByteBuffer large = bytes.slice(at, 56);
        if (large.getInt(0) != END_64) {
            throw damaged("no list of members where it should be");
        }
        return large;
    }

    private List<ZipEntryInfo> entries(ByteBuffer list, int count) {
        List<ZipEntryInfo> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at > list.limit() - CENTRAL_LENGTH || list.getInt(at) != CENTRAL) {
                throw damaged("fewer members than it says");
            }
            int nameLength = list.getShort(at + 28) & 0xFFFF;
            int extraLength = list.getShort(at + 30) & 0xFFFF;
            int commentLength = list.getShort(at + 32) & 0xFFFF;
            int next = at + CENTRAL_LENGTH + nameLength + extraLength + commentLength;
            if (next > list.limit()) {
                throw damaged("a member without an end");
            }
            entries.add(entry(list, at, nameLength, extraLength));
            at = next;
        }
        return entries;
    }

    private ZipEntryInfo entry(ByteBuffer list, int at, int nameLength, int extraLength) {
        byte[] raw = new byte[nameLength];
        list.get(at + CENTRAL_LENGTH, raw);
        String name = new String(raw, StandardCharsets.UTF_8);
        if ((list.getShort(at + 8) & ENCRYPTED) != 0) {
            throw new ModelFileException(
                    file, name, "expected no password, found an encrypted member");
        }
        long[] large = {
            list.getInt(at + 24) & MANY, list.getInt(at + 20) & MANY, list.getInt(at + 42) & MANY
        };
        int extra = at + CENTRAL_LENGTH + nameLength;
        readLarge(list.slice(extra, extraLength).order(list.order()), large);
        return new ZipEntryInfo(
                name,
                list.getShort(at + 10) & 0xFFFF,
                list.getInt(at + 16) & MANY,
                large[1],
                large[0],
                large[2]);
    }

    // Sizes and places that do not fit 32 bits stand in an extra field, in this order.
    private void readLarge(ByteBuffer extra, long[] large) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xFFFF;
            int length = extra.getShort() & 0xFFFF;
            if (length > extra.remaining()) {
                return;
            }
            int end = extra.position() + length;
            for (int i = 0; id == 1 && i < large.length; i++) {
                if (large[i] == MANY && end - extra.position() >= 8) {
                    large[i] = extra.getLong();
                }
            }
            extra.position(end);
        }
    }

    private ModelFileException damaged(String found) {
        return ModelFileException.expected(
                file, "", "a whole zip", found, "copy it again from where it came");
    }
}
