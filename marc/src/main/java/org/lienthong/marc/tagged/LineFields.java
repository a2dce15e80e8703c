package org.lienthong.marc.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.reading.RecordDraft;

/** Parser of records with one field on each line. */
final class LineFields {
  /** A field of the display form in which a space follows each subfield code. */
  private static final Pattern SPACED = Pattern.compile("(?s)(.{2} ?)?([$|])[a-z0-9] .*");

  /** A field of the display form in which text follows each subfield code at once. */
  private static final Pattern TIGHT = Pattern.compile("(?s)(.{2} ?)?([$|])[a-z0-9].*");

  /**
   * Aleph splits long fields into lines: {@code $$9^} continues with a new subfield, {@code $$9^^}
   * inside one.
   */
  private static final Pattern CUT = Pattern.compile("(?s)\\$\\$9(\\^{1,2})(\\$\\$.)?");

  private static final int ALEPH_NUMBER = 9;
  private static final int ALEPH_DATA = 18;

  /** The delimiter of ISO 2709, for a mark that no text contains. */
  private static final String MARK = "\u001f";

  private final TaggedDialect dialect;
  private final RecordDraft draft;

  LineFields(TaggedDialect dialect, RecordDraft draft) {
    this.dialect = dialect;
    this.draft = draft;
  }

  /** Adds every line of {@code text}. */
  void fill(String text) {
    if (dialect == TaggedDialect.ALEPH
        && text.lines().noneMatch(line -> line.startsWith("001", ALEPH_NUMBER + 1))) {
      // The system number identifies a record that has no 001.
      draft.control("001", text.substring(0, ALEPH_NUMBER));
    }
    for (String line : whole(text.split("\n"))) {
      switch (dialect) {
        case MNEMONIC -> mnemonic(line);
        case ALEPH -> aleph(line);
        case HASH_LINES -> hash(line);
        case HASH_STREAM -> throw new IllegalStateException("has no lines");
        case DISPLAY -> display(line);
      }
    }
  }

  /** Joins continuation lines with their field. */
  private List<String> whole(String[] lines) {
    List<StringBuilder> out = new ArrayList<>(lines.length);
    for (String line : lines) {
      if (!out.isEmpty() && continues(line, out.getLast())) {
        join(out.getLast(), line);
      } else {
        out.add(new StringBuilder(line));
      }
    }
    return out.stream().map(StringBuilder::toString).toList();
  }

  private boolean continues(String line, StringBuilder before) {
    return switch (dialect) {
      case MNEMONIC -> !line.startsWith("=");
      case HASH_LINES -> !line.startsWith("#") && !line.regionMatches(true, 0, "ldr ", 0, 4);
      case DISPLAY -> line.startsWith("   ");
      case ALEPH ->
          line.startsWith("$$9^", ALEPH_DATA) && before.indexOf(line.substring(0, ALEPH_DATA)) == 0;
      case HASH_STREAM -> false;
    };
  }

  private void join(StringBuilder before, String line) {
    Matcher cut = CUT.matcher(line);
    if (dialect == TaggedDialect.ALEPH && cut.find(ALEPH_DATA)) {
      trim(before, '^');
      boolean inside = cut.group(1).length() == 2;
      before.append(inside ? " " : "").append(line.substring(inside ? cut.end() : cut.end(1)));
    } else {
      trim(before, ' ');
      before.append(' ').append(line.strip());
    }
  }

  private static void trim(StringBuilder text, char last) {
    while (!text.isEmpty()
        && (text.charAt(text.length() - 1) == last || text.charAt(text.length() - 1) == ' ')) {
      text.setLength(text.length() - 1);
    }
  }

  private void mnemonic(String line) {
    if (line.length() < 5) {
      draft.repaired("", "line without a tag was left out: " + line);
      return;
    }
    String tag = line.substring(1, 4);
    int from = Math.min(line.length(), line.startsWith("  ", 4) ? 6 : 5);
    String data = line.substring(from);
    if (tag.equals("LDR") || tag.equals("000")) {
      draft.leader(data.replace('\\', ' '));
    } else if (tag.startsWith("00")) {
      draft.control(tag, Mnemonics.resolved(data.replace('\\', ' ')));
    } else {
      FieldText.add(tag, data, "$", Mnemonics::resolved, draft);
    }
  }

  private void aleph(String line) {
    if (line.length() < ALEPH_DATA) {
      draft.repaired("", "line too short for a field was left out: " + line);
      return;
    }
    String tag = line.substring(10, 13);
    String data = CUT.matcher(line.substring(ALEPH_DATA)).replaceFirst("$2");
    if (tag.equals("LDR")) {
      draft.leader(data);
    } else if (tag.startsWith("00")) {
      draft.control(tag, data.replace('^', ' '));
    } else if (data.startsWith("$$")) {
      FieldText.add(tag, line.substring(13, 15) + data, "$$", draft);
    } else {
      draft.control(tag, data);
    }
  }

  private void hash(String line) {
    if (line.regionMatches(true, 0, "ldr ", 0, 4)) {
      draft.leader(line.substring(4));
    } else if (line.length() < 4) {
      draft.repaired("", "line without a tag was left out: " + line);
    } else {
      tagged(line.substring(1, 4), line.substring(4), "$");
    }
  }

  private void display(String line) {
    if (draft.isEmpty() && TaggedDialect.isLeader(line)) {
      draft.leader(line);
    } else if (TaggedDialect.isNamedLeader(line)) {
      draft.leader(line.substring(4));
    } else if (line.length() < 4) {
      draft.repaired("", "line without a tag was left out: " + line);
    } else {
      shown(line.substring(0, 3), line.substring(4).replace('\t', ' '));
    }
  }

  /**
   * Adds a field of the display form. Where a space follows its first code, only a mark, a code and
   * a space begin a subfield: any other mark is text.
   */
  private void shown(String tag, String data) {
    Matcher spaced = SPACED.matcher(data);
    Matcher tight = TIGHT.matcher(data);
    if (spaced.matches()) {
      String mark = Pattern.quote(spaced.group(2));
      String marked = data.replaceAll(" ?" + mark + "([a-z0-9]) ", MARK + "$1");
      tagged(tag, " " + marked, MARK);
    } else {
      tagged(tag, " " + data, tight.matches() ? tight.group(2) : "$");
    }
  }

  /** Adds a field whose data follow a space, with the two indicators after another. */
  private void tagged(String tag, String rest, String mark) {
    String data = rest.startsWith(" ") ? rest.substring(1) : rest;
    if (tag.startsWith("00")) {
      draft.control(tag, data.strip());
    } else {
      FieldText.add(tag, data, mark, draft);
    }
  }
}
