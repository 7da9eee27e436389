package org.keratin.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** {@code .keras} files: zips of any form. */
class ArchiveFuzzTest {

    @FuzzTest(maxDuration = "")
    void onlyTypedErrorsComeOut(byte[] zip) {
        Targets.file(zip);
    }
}
