package org.lienthong.marc.reading;

import org.lienthong.marc.Issue;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.marc.MarcRecord;

/** One thing that a reader came to in its input. */
public sealed interface MarcReading {
  /** Where it stands. */
  Position position();

  /** A record, perhaps after repairs. */
  record Read(Position position, MarcRecord record, List<Issue> complaints) implements MarcReading {
    public Read {
      complaints = List.copyOf(complaints);
    }

    /** Returns the same with one more complaint. */
    public Read with(Issue complaint) {
      return new Read(
          position, record, Stream.concat(complaints.stream(), Stream.of(complaint)).toList());
    }

    /** Returns how many characters were replaced because no text can hold them. */
    public int replaced() {
      return complaints.stream().mapToInt(Issue::replaced).sum();
    }

    /** Says whether the reader had to mend the record. */
    public boolean repaired() {
      return complaints.stream().anyMatch(c -> c.severity() == Issue.Severity.REPAIRED);
    }
  }

  /**
   * Octets that could not be read as a record; the reader went on behind them.
   *
   * @param reason what is wrong and where, in English
   */
  record Rejected(Position position, String reason) implements MarcReading {}
}
