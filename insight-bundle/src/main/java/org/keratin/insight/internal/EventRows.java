package org.keratin.insight.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keratin.insight.JournalEntry;
import org.keratin.insight.JournalEntry.Subject;

/** Entries of the journal as rows of a table. */
final class EventRows {

    /** What stands above the columns. */
    static final List<String> HEADINGS = List.of("TIME", "EVENT", "NAME", "TOOK", "DETAILS");

    private static final DateTimeFormatter OF_TODAY =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter BEFORE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Clock clock;

    EventRows(Clock clock) {
        this.clock = clock;
    }

    /** A row for each entry. */
    List<List<String>> each(List<JournalEntry> entries) {
        return entries.stream().map(entry -> row(entry, 0)).toList();
    }

    /**
     * A row for each model event, and one for all classes that a bundle brought or took at once.
     */
    List<List<String>> folded(List<JournalEntry> entries) {
        List<List<String>> rows = new ArrayList<>();
        int first = 0;
        while (first < entries.size()) {
            int next = first + 1;
            while (next < entries.size() && isOneStep(entries.get(first), entries.get(next))) {
                next++;
            }
            rows.add(row(entries.get(first), next - first - 1));
            first = next;
        }
        return rows;
    }

    private static boolean isOneStep(JournalEntry first, JournalEntry next) {
        return first.subject() == Subject.CLASS
                && next.subject() == Subject.CLASS
                && first.event().equals(next.event())
                && first.details().equals(next.details())
                && Duration.between(first.time(), next.time()).compareTo(AT_ONCE) < 0;
    }

    private List<String> row(JournalEntry entry, int more) {
        return List.of(
                time(entry),
                entry.words(),
                entry.fullName() + (more == 0 ? "" : " and " + more + " more"),
                entry.took().map(took -> took.toMillis() + " ms").orElse(""),
                firstLine(entry.details()));
    }

    private String time(JournalEntry entry) {
        ZonedDateTime time = entry.time().atZone(clock.getZone());
        boolean today = time.toLocalDate().equals(ZonedDateTime.now(clock).toLocalDate());
        return (today ? OF_TODAY : BEFORE).format(time);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " …";
    }
}
