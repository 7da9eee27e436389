package org.keratin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void addsUp() {
        Report one = Report.EMPTY.with(CaseResult.passed("a")).with(CaseResult.failed("b", "why"));

        assertThat(one.with(one).with(CaseResult.skipped("c", "why")))
                .isEqualTo(new Report(2, 2, 1));
    }

    @Test
    void closesWithOneLine() {
        assertThat(new Report(118, 2, 0)).hasToString("118 passed, 2 failed, 0 skipped");
    }

    @Test
    void showsAResultWithItsReasonFurtherIn() {
        assertThat(CaseResult.failed("loss/Huber/1", "one\ntwo"))
                .hasToString("FAILED loss/Huber/1\n  one\n  two");
        assertThat(CaseResult.passed("loss/Huber/1")).hasToString("PASSED loss/Huber/1");
    }
}
