package org.keratin.insight.internal;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.service.component.annotations.Component;

/**
 * Lets Tab complete the arguments of {@code keras:events} and {@code keras:watch} in each session
 * of Gogo's JLine shell, before its first command; other shells have no completions to add to.
 */
@Component(service = CommandSessionListener.class)
public final class InsightCompletions implements CommandSessionListener {

    private static final String SESSION_COMPLETIONS = ".completions";
    private static final String COMPLETE = "gogo:complete";
    private static final String DONE = ".keras.insight.completions";

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        boolean possible =
                session.get(SESSION_COMPLETIONS) != null && session.get(COMPLETE) != null;
        if (possible && session.get(DONE) == null) {
            // First: the commands below come by here, too.
            session.put(DONE, true);
            try {
                add(session, "events", "-d 'Tell what happened'");
                add(session, "events", "-s n -l lines -d 'How many lines at most'");
                add(session, "events", "-s s -l since -d 'How long ago at most, such as 5m'");
                add(session, "watch", "-d 'Tell what happens'");
                add(session, "watch", "-s n -l count -d 'Ends after so many events'");
                add(session, "watch", "-s t -l seconds -d 'Ends after so many seconds'");
                add(session, "events", "-a 'keras:__eventNames'");
                add(session, "watch", "-a 'keras:__eventNames'");
            } catch (Exception e) {
                // Gogo passes over what a listener throws, and the session goes on without.
                throw new IllegalStateException("expected the complete of Gogo's JLine shell", e);
            }
        }
    }

    private static void add(CommandSession session, String command, String what) throws Exception {
        session.execute(COMPLETE + " -c keras:" + command + " " + what);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception failure) {}

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {}
}
