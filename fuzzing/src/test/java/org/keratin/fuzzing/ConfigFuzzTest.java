package org.keratin.fuzzing;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Configs: JSON of any form. */
class ConfigFuzzTest {

    @FuzzTest(maxDuration = "")
    void onlyTypedErrorsComeOut(FuzzedDataProvider data) {
        Targets.config(data.consumeRemainingAsString());
    }
}
