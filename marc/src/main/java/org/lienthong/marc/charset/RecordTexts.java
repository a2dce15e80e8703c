package org.lienthong.marc.charset;

import java.util.function.Consumer;
import org.lienthong.marc.Issue;

/** The texts of one record, decoded from the encoding detected for it. */
public final class RecordTexts {
  private final byte[] octets;
  private final SourceEncoding encoding;
  private final Consumer<Issue> issues;
  private final Faults faults = new Faults();
  private String firstFault = "";
  private int replaced;

  RecordTexts(byte[] octets, SourceEncoding encoding, Consumer<Issue> issues) {
    this.octets = octets;
    this.encoding = encoding;
    this.issues = issues;
  }

  /** Returns the text in {@code [from, to)}, a whole subfield or control field of {@code tag}. */
  public String text(String tag, int from, int to) {
    int before = faults.count();
    String text = encoding.decode(octets, from, to, faults);
    int here = faults.count() - before;
    if (here > 0) {
      firstFault = before == 0 ? tag : firstFault;
      replaced += (int) Math.min(here, text.chars().filter(c -> c == '\ufffd').count());
    }
    return text;
  }

  /** Reports all undecodable octets as one issue. */
  public void reportFaults() {
    if (faults.count() > 0) {
      issues.accept(Issue.replaced(firstFault, faults.summary(), replaced));
    }
  }
}
