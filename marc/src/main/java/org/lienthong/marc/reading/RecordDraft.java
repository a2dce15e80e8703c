package org.lienthong.marc.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Issue;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;
import org.lienthong.marc.charset.LegacyText;
import org.lienthong.marc.charset.TextRepair;
import org.lienthong.marc.xml.XmlText;

/**
 * A builder of records that repairs and reports invalid content, the same way for every format. Not
 * thread-safe.
 */
public final class RecordDraft {
  private static final String EMPTY = "a field without text was left out";
  private static final char UNKNOWN_CODE = '?';

  private final List<Field> fields = new ArrayList<>(32);
  private final List<Issue> issues = new ArrayList<>(0);
  private @Nullable Leader leader;
  private int untold;
  private final LegacyText legacy;

  /** Creates a draft of a record that is all that is known of its file. */
  public RecordDraft() {
    this(new LegacyText());
  }

  /** Creates a draft of a record of a file of which {@code legacy} has learnt. */
  public RecordDraft(LegacyText legacy) {
    this.legacy = legacy;
  }

  /** Adds an issue, up to the maximum number; its replaced characters are always counted. */
  public void report(Issue issue) {
    if (issues.size() < ReadingLimits.MAX_ISSUES) {
      issues.add(issue);
    } else {
      untold += issue.replaced();
    }
  }

  /** Adds an issue about a repair. */
  public void repaired(String where, String message) {
    report(Issue.repaired(where, message));
  }

  /** Returns whether nothing has been added yet. */
  public boolean isEmpty() {
    return leader == null && fields.isEmpty();
  }

  /** Sets the leader; one that is not 24 printable characters is repaired. */
  public void leader(String raw) {
    if (leader != null) {
      repaired("leader", "a second leader was left out");
      return;
    }
    leader = LeaderRepair.repaired(raw, this::report);
  }

  /** Adds a control field. */
  public void control(String tag, String data) {
    if (!hasTag(tag, data)) {
      return;
    }
    if (data.isBlank() && !tag.startsWith("00")) {
      repaired(tag, EMPTY);
      return;
    }
    fields.add(ControlField.of(tag, text(tag, data, tag.startsWith("00"))));
  }

  /**
   * Adds a data field; with a control tag it becomes a control field.
   *
   * @param subfields as returned by {@link #subfield}
   */
  public void data(String tag, char ind1, char ind2, List<Subfield> subfields) {
    if (!hasTag(tag, subfields.isEmpty() ? "" : subfields.getFirst().data())) {
      return;
    }
    if (tag.startsWith("00")) {
      repaired(tag, "control field with subfields: their texts were joined");
      fields.add(
          ControlField.of(tag, String.join(" ", subfields.stream().map(Subfield::data).toList())));
      return;
    }
    if (subfields.isEmpty()) {
      repaired(tag, EMPTY);
      return;
    }
    fields.add(new DataField(Tag.of(tag), indicator(tag, ind1), indicator(tag, ind2), subfields));
  }

  /** Returns a subfield with a valid code and text. */
  public Subfield subfield(String tag, char code, String data) {
    if (code > ' ' && code <= '~') {
      return new Subfield(code, text(tag, data));
    }
    repaired(tag, "subfield code " + named(code) + " became '" + UNKNOWN_CODE + "'");
    return new Subfield(UNKNOWN_CODE, text(tag, data));
  }

  private boolean hasTag(String tag, String data) {
    if (Tag.isTag(tag)) {
      return true;
    }
    repaired(tag, "'" + tag + "' is not a tag: the field was left out (" + shown(data) + ")");
    return false;
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private char indicator(String tag, char raw) {
    if (raw >= ' ' && raw <= '~') {
      return raw;
    }
    repaired(tag, "indicator " + named(raw) + " became blank");
    return ' ';
  }

  private static String named(char c) {
    return c > ' ' && c <= '~' ? "'" + c + "'" : String.format("U+%04X", (int) c);
  }

  /** Returns {@code raw} in NFC, with invalid characters replaced and encoding errors repaired. */
  private String text(String tag, String raw) {
    return text(tag, raw, false);
  }

  private String text(String tag, String raw, boolean fixed) {
    String printable = printable(tag, raw, fixed);
    for (int i = 0; i < printable.length(); i++) {
      if (printable.charAt(i) >= 0x80) {
        return composed(tag, printable);
      }
    }
    return printable;
  }

  private String composed(String tag, String text) {
    String decoded = legacy.repaired(text);
    if (!decoded.equals(text)) {
      repaired(tag, "characters of an old Vietnamese encoding, now '" + shown(decoded) + "'");
      return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }
    String repaired = TextRepair.repaired(text);
    if (!repaired.equals(text)) {
      repaired(tag, "letters from a wrong conversion, now '" + shown(repaired) + "'");
    }
    return Normalizer.normalize(repaired, Normalizer.Form.NFC);
  }

  private String printable(String tag, String raw, boolean fixed) {
    boolean controls = false;
    boolean high = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      controls |= c < ' ' || c == '\u007f';
      high |= c >= Character.MIN_SURROGATE;
    }
    String text = controls ? withoutControls(tag, raw, fixed) : raw;
    return high ? withoutHalves(tag, text) : text;
  }

  /** Replaces control characters; those of a field of fixed positions one by one. */
  private String withoutControls(String tag, String raw, boolean fixed) {
    char[] out = raw.toCharArray();
    int controls = 0;
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      if (c < ' ' || c == '\u007f') {
        out[i] = ' ';
        controls += c == '\n' || c == '\r' || c == '\t' ? 0 : 1;
      }
    }
    if (controls > 0) {
      String message = controls + " control characters became spaces";
      report(Issue.replaced(tag, message, controls));
    }
    String text = new String(out);
    return fixed ? text : text.replaceAll(" {2,}", " ");
  }

  /** Replaces unpaired surrogates, U+FFFE and U+FFFF. */
  private String withoutHalves(String tag, String text) {
    int illegal = XmlText.illegal(text);
    if (illegal > 0) {
      String message = illegal + " codes that are no characters became U+FFFD";
      report(Issue.replaced(tag, message, illegal));
    }
    return XmlText.legal(text);
  }

  /** Returns the record, or a reject when it has no field. */
  public MarcReading finish(Position position) {
    if (fields.isEmpty()) {
      String reason = issues.isEmpty() ? "" : ": " + issues.getFirst().message();
      return new MarcReading.Rejected(position, "record without fields" + reason);
    }
    if (leader == null) {
      repaired("leader", "missing: that of a printed book was put in");
    }
    if (untold > 0) {
      issues.add(Issue.replaced("", untold + " characters more were replaced", untold));
    }
    MarcRecord record = new MarcRecord(leader == null ? Leader.BOOK : leader, fields);
    if (Unimarc.is(record)) {
      record = Unimarc.converted(record, this::report);
    }
    return new MarcReading.Read(position, record, issues);
  }
}
