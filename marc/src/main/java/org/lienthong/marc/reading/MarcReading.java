package org.lienthong.marc.reading;

import java.util.List;
import java.util.stream.Stream;
import org.lienthong.marc.Issue;
import org.lienthong.marc.MarcRecord;

/** One thing that a reader came to in its input. */
public sealed interface MarcReading {
  /** Where it stands. */
  Position position();

  /** A record, perhaps after repairs. */
  record Read(Position position, MarcRecord record, List<Issue> issues) implements MarcReading {
    public Read {
      issues = List.copyOf(issues);
    }

    /** Returns the same with one more issue. */
    public Read with(Issue issue) {
      return new Read(position, record, Stream.concat(issues.stream(), Stream.of(issue)).toList());
    }

    /** Returns how many characters were replaced because no text can hold them. */
    public int replaced() {
      return issues.stream().mapToInt(Issue::replaced).sum();
    }

    /** Says whether the reader had to repair the record. */
    public boolean repaired() {
      return issues.stream().anyMatch(c -> c.severity() == Issue.Severity.REPAIRED);
    }
  }

  /**
   * Octets that could not be read as a record; the reader continued after them.
   *
   * @param reason what is wrong and where, in English
   */
  record Rejected(Position position, String reason) implements MarcReading {}
}
