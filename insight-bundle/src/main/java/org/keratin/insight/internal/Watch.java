package org.keratin.insight.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.keratin.insight.JournalEntry;

/** Prints entries of the journal as they are written, on the caller's thread. */
final class Watch {

    /** Without an end of its own: longer than any shell is open. */
    private static final Duration LONG = Duration.ofDays(365);

    private final EventJournal journal;
    private final EventRows rows;
    private final Names names;
    private final PrintStream out;
    // Wide enough for most, since nobody knows what comes.
    private final Columns columns = new Columns(12, 14, 32, 8);

    Watch(EventJournal journal, EventRows rows, Names names, PrintStream out) {
        this.journal = journal;
        this.rows = rows;
        this.names = names;
        this.out = out;
    }

    /**
     * Prints until {@code count} events of the wanted names have come, {@code time} is over, the
     * thread is interrupted, or the journal closes.
     */
    void until(int count, Duration time) throws InterruptedException {
        long end = System.nanoTime() + (time.isZero() ? LONG : time).toNanos();
        long seen = journal.last();
        int left = count;
        long patience = end - System.nanoTime();
        while (left > 0 && patience > 0 && !journal.isClosed()) {
            List<JournalEntry> news = journal.await(seen, patience);
            if (!news.isEmpty()) {
                seen = news.get(news.size() - 1).number();
                left -= print(news, left);
            }
            patience = end - System.nanoTime();
        }
    }

    private int print(List<JournalEntry> news, int most) {
        List<JournalEntry> wanted =
                news.stream().filter(entry -> names.hold(entry.name())).limit(most).toList();
        List<List<String>> lines = names.areAll() ? rows.folded(wanted) : rows.each(wanted);
        columns.fit(lines);
        lines.forEach(line -> out.println(columns.line(line)));
        out.flush();
        return wanted.size();
    }
}
