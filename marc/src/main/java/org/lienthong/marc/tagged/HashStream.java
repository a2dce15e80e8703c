package org.lienthong.marc.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lienthong.marc.Leader;
import org.lienthong.marc.reading.RecordDraft;

/**
 * Parser of the "ISO" format of a Vietnamese system, in which {@code #} stands for the terminators
 * and {@code $} for the delimiter, and of the exports of CDS/ISIS, which have {@code ^} for it. The
 * lengths in its directory are unusable, its tags are valid.
 */
final class HashStream {
  private static final int ENTRY = 12;

  private static final Pattern FIELD = Pattern.compile("[0-9 ]{2}\\$[a-z0-9]");
  private static final Pattern ISIS_FIELD = Pattern.compile("\\^[a-z0-9]");

  /** The subfield delimiter of CDS/ISIS. */
  private static final String ISIS = "^";

  /** Hashes that texts of one record may contain; with more, tags and fields would be guessed. */
  private static final int MAX_HASHES = 16;

  private HashStream() {}

  /**
   * Adds the fields of one record, without its end mark, to {@code draft}, or returns why it
   * cannot.
   */
  static Optional<String> fill(String text, RecordDraft draft) {
    int directory = text.indexOf('#');
    if (directory < Leader.LENGTH + ENTRY) {
      return Optional.of("no directory ended by '#'");
    }
    List<String> tags = new ArrayList<>();
    for (int at = Leader.LENGTH; at + ENTRY <= directory; at += ENTRY) {
      tags.add(text.substring(at, at + 3));
    }
    String fields = text.substring(directory + 1);
    String mark = fields.contains(ISIS + "a") && !fields.contains("$a") ? ISIS : "$";
    List<String> pieces = pieces(fields, tags, mark);
    if (pieces.size() != tags.size()) {
      return Optional.of("%d entries for %d fields".formatted(tags.size(), pieces.size()));
    }
    if (mark.equals(ISIS)) {
      isis(tags, pieces, draft);
      return Optional.empty();
    }
    draft.leader(text.substring(0, Leader.LENGTH));
    for (int i = 0; i < tags.size(); i++) {
      FieldText.add(tags.get(i), pieces.get(i), mark, draft);
    }
    return Optional.empty();
  }

  /** Adds the fields of a CDS/ISIS record, which has no indicators and no leader of MARC. */
  private static void isis(List<String> tags, List<String> pieces, RecordDraft draft) {
    draft.leader(Leader.BOOK.value());
    draft.repaired("leader", "CDS/ISIS has none: that of a printed book was put in");
    boolean table = IsisFields.describes(tags);
    boolean author = false;
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      String place = table ? IsisFields.place(tag).orElse("") : tag + "a";
      if (place.isEmpty() && !tag.startsWith("00")) {
        place = "9" + tag.substring(1) + "a";
        draft.repaired(tag, "a CDS/ISIS field that the field table does not have became " + place);
      }
      if (place.isEmpty() || place.startsWith("00")) {
        draft.control(tag, pieces.get(i));
        continue;
      }
      String to = place.startsWith("100") && author ? "700" : place.substring(0, 3);
      author |= place.startsWith("100");
      String text = pieces.get(i);
      for (String part : to.equals("653") ? IsisFields.keywords(text) : new String[] {text}) {
        boolean coded = part.startsWith(ISIS);
        FieldText.add(to, "  " + (coded ? "" : ISIS + place.charAt(3)) + part, ISIS, draft);
      }
    }
  }

  /** Splits at hashes; one inside a text leaves a piece that does not begin a field. */
  private static List<String> pieces(String fields, List<String> tags, String mark) {
    List<String> pieces = new ArrayList<>(List.of(fields.split("#", -1)));
    if (pieces.size() > tags.size() + MAX_HASHES) {
      return pieces;
    }
    for (int i = 1; i < pieces.size() && pieces.size() > tags.size(); ) {
      boolean begins = tags.get(Math.min(i, tags.size() - 1)).startsWith("00");
      Pattern beginning = mark.equals(ISIS) ? ISIS_FIELD : FIELD;
      if (!begins && !beginning.matcher(pieces.get(i)).lookingAt()) {
        pieces.set(i - 1, pieces.get(i - 1) + "#" + pieces.remove(i));
      } else {
        i++;
      }
    }
    return pieces;
  }
}
