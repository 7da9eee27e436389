package org.keratin.insight.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.keratin.insight.JournalEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code keras:events} and {@code keras:watch}; loaded when there is a Gogo shell. */
@Component(
        service = InsightCommands.class,
        property = {
            "osgi.command.scope=keras",
            "osgi.command.function=events",
            "osgi.command.function=watch",
            "osgi.command.function=__eventNames"
        })
public final class InsightCommands {

    private static final int ROWS = 50;

    private final EventJournal journal;
    private final Clock clock;

    /** Makes the commands. */
    @Activate
    public InsightCommands(@Reference EventJournal journal) {
        this(journal, Clock.systemDefaultZone());
    }

    InsightCommands(EventJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Tells what happened. */
    @Descriptor("tells what happened to classes and models, oldest first, and how long it took")
    public void events(
            @Descriptor("how many lines at most, the last ones; 50 if it is not given")
                    @Parameter(
                            names = {"-n", "--lines"},
                            absentValue = "")
                    String lines,
            @Descriptor("only what happened within 30s, 5m, 2h or 1d from now")
                    @Parameter(
                            names = {"-s", "--since"},
                            absentValue = "")
                    String since,
            @Descriptor(
                            "only names like these, * standing for any characters, in quotes:"
                                    + " 'my_package>*'; each class then has a line of its own")
                    String... names) {
        int most = Given.count("-n", lines, ROWS);
        Names wanted = Given.names(Arrays.asList(names));
        Instant start =
                since.isEmpty()
                        ? Instant.MIN
                        : clock.instant().minus(Given.duration("--since", since));
        List<JournalEntry> entries =
                journal.entries().stream()
                        .filter(entry -> !entry.time().isBefore(start))
                        .filter(entry -> wanted.hold(entry.name()))
                        .toList();
        EventRows rows = new EventRows(clock);
        print(wanted.areAll() ? rows.folded(entries) : rows.each(entries), most);
    }

    private static void print(List<List<String>> rows, int most) {
        PrintStream out = out();
        List<List<String>> last = rows.subList(Math.max(0, rows.size() - most), rows.size());
        if (last.isEmpty()) {
            out.println("nothing has happened");
        } else {
            Columns columns = new Columns(0, 0, 0, 0).fit(List.of(EventRows.HEADINGS)).fit(last);
            out.println(columns.line(EventRows.HEADINGS));
            last.forEach(row -> out.println(columns.line(row)));
        }
        out.flush();
    }

    /** Tells what happens. */
    @Descriptor("tells what happens to classes and models, as it happens, until Ctrl-C")
    public void watch(
            @Descriptor("ends after this many events")
                    @Parameter(
                            names = {"-n", "--count"},
                            absentValue = "")
                    String count,
            @Descriptor("ends after this many seconds")
                    @Parameter(
                            names = {"-t", "--seconds"},
                            absentValue = "")
                    String seconds,
            @Descriptor("only names like these, as for keras:events") String... names) {
        int most = Given.count("-n", count, Integer.MAX_VALUE);
        Duration time = Duration.ofSeconds(Given.count("-t", seconds, 0));
        Names wanted = Given.names(Arrays.asList(names));
        if (count.isEmpty() && seconds.isEmpty()) {
            out().println("watching classes and models; Ctrl-C ends");
            out().flush();
        }
        try {
            new Watch(journal, new EventRows(clock), wanted, out()).until(most, time);
        } catch (InterruptedException e) {
            // Ctrl-C, on a thread that the shell lent for this command alone: that is all it meant.
            return;
        }
    }

    /** What Tab offers where a name is expected. */
    @Descriptor("completes the names that something happened to")
    public List<String> __eventNames() {
        return journal.entries().stream()
                .map(JournalEntry::name)
                .distinct()
                .sorted()
                .map(name -> name.replace(">", "\\>"))
                .toList();
    }

    // The shell puts the command's own stream in place for as long as it runs.
    private static PrintStream out() {
        return System.out;
    }
}
