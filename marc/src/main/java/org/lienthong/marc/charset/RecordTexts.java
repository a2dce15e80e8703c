package org.lienthong.marc.charset;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Issue;

/**
 * The texts of one record, decoded from the encoding detected for it. A text that is in another one
 * is decoded from that, where its words prove it.
 */
public final class RecordTexts {
  /** Words that prove another encoding of one text. */
  private static final int PROOF = 2;

  private static final double HALF = 0.5;

  private final byte[] octets;
  private final SourceEncoding encoding;
  private final boolean detected;
  private final Consumer<Issue> issues;
  private final Faults faults = new Faults();
  private String firstFault = "";
  private int replaced;

  RecordTexts(byte[] octets, SourceEncoding encoding, boolean detected, Consumer<Issue> issues) {
    this.octets = octets;
    this.encoding = encoding;
    this.detected = detected;
    this.issues = issues;
  }

  /** Returns all octets as text; each line is a text of its own. */
  public String lines() {
    StringBuilder out = new StringBuilder(octets.length);
    int start = 0;
    for (int i = 0; i <= octets.length; i++) {
      if (i == octets.length || octets[i] == '\n') {
        out.append(text("", start, i));
        out.append(i == octets.length ? "" : "\n");
        start = i + 1;
      }
    }
    return out.toString();
  }

  /** Returns the text in {@code [from, to)}, a whole subfield or control field of {@code tag}. */
  public String text(String tag, int from, int to) {
    Faults here = new Faults();
    String text = encoding.decode(octets, from, to, here);
    if (detected && beyondAscii(from, to) > 0) {
      @Nullable SourceEncoding other = other(text, here, from, to);
      if (other != null) {
        issues.accept(Issue.repaired(tag, "text in another encoding: read as " + other.title()));
        return other.decode(octets, from, to, new Faults());
      }
    }
    return here.count() == 0 ? text : withFaults(tag, text, here, from, to);
  }

  private String withFaults(String tag, String text, Faults here, int from, int to) {
    firstFault = faults.count() == 0 ? tag : firstFault;
    faults.add(here);
    @Nullable String mixed =
        encoding == SourceEncoding.UTF8 && detected ? Utf8.decodeMixed(octets, from, to) : null;
    if (mixed != null) {
      return mixed;
    }
    replaced += (int) Math.min(here.count(), text.chars().filter(c -> c == '\ufffd').count());
    return text;
  }

  private int beyondAscii(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += octets[i] < 0 ? 1 : 0;
    }
    return count;
  }

  /** Returns the encoding of one text if it is not that of the record, and its words prove it. */
  private @Nullable SourceEncoding other(String text, Faults faults, int from, int to) {
    if (encoding == SourceEncoding.UTF8 && faults.count() == 0) {
      return null;
    }
    if (encoding != SourceEncoding.UTF8 && Utf8.isWellFormed(octets, from, to)) {
      return SourceEncoding.UTF8;
    }
    // Western texts have words that are Vietnamese by chance.
    boolean western = encoding == SourceEncoding.MARC8 || encoding == SourceEncoding.LATIN1;
    int proof = western ? 2 * PROOF : PROOF;
    // A word with marks has an octet beyond ASCII in each of these encodings.
    if (beyondAscii(from, to) < proof || Plausibility.of(text).share() > HALF) {
      return null;
    }
    for (SourceEncoding candidate : Evidence.VIETNAMESE) {
      if (candidate != encoding && isProved(candidate, proof, from, to)) {
        return candidate;
      }
    }
    return null;
  }

  private boolean isProved(SourceEncoding candidate, int proof, int from, int to) {
    Faults none = new Faults();
    String decoded = candidate.decode(octets, from, to, none);
    return none.count() == 0 && Plausibility.of(decoded).isWholly(proof);
  }

  /** Reports all undecodable octets as one issue. */
  public void reportFaults() {
    if (faults.count() > 0) {
      issues.accept(Issue.replaced(firstFault, faults.summary(), replaced));
    }
  }
}
