package org.keratin.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** HDF5 files of any form. */
class Hdf5FuzzTest {

    @FuzzTest(maxDuration = "")
    void onlyTypedErrorsComeOut(byte[] hdf5) {
        Targets.file(hdf5);
    }
}
