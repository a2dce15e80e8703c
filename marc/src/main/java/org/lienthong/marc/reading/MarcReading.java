package org.lienthong.marc.reading;

import java.util.List;
import java.util.stream.Stream;
import org.lienthong.marc.Issue;
import org.lienthong.marc.MarcRecord;

/** A result of reading: a record, or octets that were rejected. */
public sealed interface MarcReading {
  /** Its position in the input. */
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

    /** Returns how many characters were replaced because text cannot contain them. */
    public int replaced() {
      return issues.stream().mapToInt(Issue::replaced).sum();
    }

    /** Returns whether the reader repaired the record. */
    public boolean repaired() {
      return issues.stream().anyMatch(c -> c.severity() == Issue.Severity.REPAIRED);
    }
  }

  /**
   * Octets that could not be read as a record; the reader continued after them.
   *
   * @param reason what is wrong and where, in English
   */
  record Rejected(Position position, String reason) implements MarcReading {
    /** Returns the reject of octets over which a reader failed without having foreseen it. */
    public static Rejected because(Position position, RuntimeException trouble) {
      return new Rejected(position, "the reader failed: " + trouble);
    }
  }
}
