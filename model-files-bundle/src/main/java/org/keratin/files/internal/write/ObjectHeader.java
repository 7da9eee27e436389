package org.keratin.files.internal.write;

import io.jhdf.checksum.JenkinsLookup3HashLittle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.keratin.core.errors.KeratinException;

/** The header of a group or dataset in an HDF5 file (version 2): a list of messages. */
final class ObjectHeader {

    /** What stands for an address where there is nothing. */
    static final long NOWHERE = -1;

    private static final int DATASPACE = 0x01;
    private static final int LINK_INFO = 0x02;
    private static final int DATATYPE = 0x03;
    private static final int FILL_VALUE = 0x05;
    private static final int LINK = 0x06;
    private static final int LAYOUT = 0x08;
    private static final int GROUP_INFO = 0x0A;
    private static final int ATTRIBUTE = 0x0C;
    private static final int ATTRIBUTE_INFO = 0x15;

    private static final int LONGEST = 0xFFFF;

    private final LittleEndian messages = new LittleEndian();

    /** The header of a group, with a link for each name. */
    static ObjectHeader ofGroup(Map<String, Long> addresses) {
        ObjectHeader header = new ObjectHeader();
        byte[] noIndex =
                new LittleEndian().bytes(0, 0).number(NOWHERE, 8).number(NOWHERE, 8).toBytes();
        header.add(LINK_INFO, noIndex);
        header.add(GROUP_INFO, new byte[] {0, 0});
        addresses.forEach(header::link);
        return header;
    }

    /** The header of a dataset whose elements stand in one piece at {@code address}. */
    static ObjectHeader ofDataset(byte[] type, int[] dims, long address, long bytes) {
        ObjectHeader header = new ObjectHeader();
        header.add(DATASPACE, dataspace(dims));
        header.add(DATATYPE, type);
        int version = 3;
        int allocatedLate = 0x02;
        int filledIfSet = 0x08;
        header.add(FILL_VALUE, new byte[] {(byte) version, (byte) (allocatedLate | filledIfSet)});
        int contiguous = 1;
        header.add(
                LAYOUT,
                new LittleEndian()
                        .bytes(3, contiguous)
                        .number(bytes == 0 ? NOWHERE : address, 8)
                        .number(bytes, 8)
                        .toBytes());
        return header;
    }

    private static byte[] dataspace(int... dims) {
        LittleEndian message =
                new LittleEndian().bytes(2, dims.length, 0, dims.length == 0 ? 0 : 1);
        for (int dim : dims) {
            message.number(dim, 8);
        }
        return message.toBytes();
    }

    private void link(String name, long address) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int twoBytesOfLength = 0x01;
        int encodingGiven = 0x10;
        int utf8 = 1;
        add(
                LINK,
                new LittleEndian()
                        .bytes(1, twoBytesOfLength | encodingGiven, utf8)
                        .number(text.length, 2)
                        .bytes(text)
                        .number(address, 8)
                        .toBytes());
    }

    /** Adds texts by name. */
    ObjectHeader attributes(Map<String, String> texts) {
        if (!texts.isEmpty()) {
            // Without it, HDF5 finds no attributes in a header of version 2.
            add(
                    ATTRIBUTE_INFO,
                    new LittleEndian().bytes(0, 0).number(NOWHERE, 8).number(NOWHERE, 8).toBytes());
            texts.forEach(this::attribute);
        }
        return this;
    }

    private void attribute(String name, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        byte[] key = (name + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] type = Hdf5Types.text(Math.max(1, text.length));
        byte[] space = dataspace();
        int utf8 = 1;
        add(
                ATTRIBUTE,
                new LittleEndian()
                        .bytes(3, 0)
                        .number(key.length, 2)
                        .number(type.length, 2)
                        .number(space.length, 2)
                        .bytes(utf8)
                        .bytes(key)
                        .bytes(type)
                        .bytes(space)
                        .bytes(text.length == 0 ? new byte[1] : text)
                        .toBytes());
    }

    private void add(int type, byte[] message) {
        if (message.length > LONGEST) {
            throw new KeratinException(
                    "expected a name of at most 64 KiB, found one of " + message.length + " bytes");
        }
        messages.bytes(type).number(message.length, 2).bytes(0).bytes(message);
    }

    /** The header, its checksum at the end. */
    byte[] toBytes() {
        byte[] body = messages.toBytes();
        int fourBytesOfLength = 0x02;
        byte[] start =
                new LittleEndian()
                        .text("OHDR")
                        .bytes(2, fourBytesOfLength)
                        .number(body.length, 4)
                        .bytes(body)
                        .toBytes();
        return new LittleEndian()
                .bytes(start)
                .number(JenkinsLookup3HashLittle.hash(start), 4)
                .toBytes();
    }
}
