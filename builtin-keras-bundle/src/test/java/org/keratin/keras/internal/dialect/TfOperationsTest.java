package org.keratin.keras.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.catalogue.ClassDescription;
import org.keratin.core.catalogue.Parameter;

class TfOperationsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    @TestFactory
    Stream<DynamicTest> everyOperationIsThereAndIsMadeWithWhatTheTableSays() {
        return TfOperations.all().entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        "tf." + entry.getKey(), () -> check(entry.getValue())));
    }

    private static void check(TfOperations.Today today) {
        String name = "keras.src.ops." + today.module() + "." + today.className();
        List<String> parameters =
                KERATIN
                        .catalogue()
                        .describe(name)
                        .map(ClassDescription::parameters)
                        .orElseThrow(() -> new AssertionError("there is no " + name))
                        .stream()
                        .map(Parameter::name)
                        .toList();
        assertThat(parameters).containsAll(today.made().keySet());
    }

    @Test
    void findsAFunctionUnderItsNameOfTensorFlow1() {
        assertThat(TfOperations.find("compat.v1.transpose"))
                .isSameAs(TfOperations.find("transpose"));
    }

    @Test
    void doesNotKnowWhatHasNoCounterpart() {
        assertThat(TfOperations.find("py_function")).isNull();
    }
}
