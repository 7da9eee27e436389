package org.keratin.files.internal.archive;

import org.keratin.files.ModelFileException;

/** Refuses names that lead out of an archive. */
public final class MemberNames {

    private MemberNames() {}

    /** Refuses absolute names, and those with a part that is the folder above. */
    public static void check(String file, String name) {
        boolean absolute =
                name.startsWith("/")
                        || name.startsWith("\\")
                        || (name.length() > 1 && name.charAt(1) == ':');
        boolean upwards = false;
        for (String part : name.split("[/\\\\]")) {
            upwards |= part.equals("..");
        }
        if (name.isEmpty() || absolute || upwards || name.indexOf('\0') >= 0) {
            throw ModelFileException.expected(
                    file,
                    name.replace('\0', '?'),
                    "a member within the archive",
                    "a name that leads out of it",
                    "do not trust this file");
        }
    }
}
