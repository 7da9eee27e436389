package org.keratin.verify.internal;

import org.keratin.core.optimizers.schedules.LearningRateSchedule;

/** Replays a learning-rate schedule: the rate at one step. */
final class ScheduleReplayer implements Replayer<LearningRateSchedule> {

    @Override
    public Class<LearningRateSchedule> type() {
        return LearningRateSchedule.class;
    }

    @Override
    public void replay(Session<LearningRateSchedule> session) {
        session.compareOutputs(
                session.object().call(session.arguments().tensor(0, "step"), session.ops()));
    }
}
