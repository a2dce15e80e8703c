package org.lienthong.marc.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.marc.Leader;
import org.lienthong.marc.reading.RecordDraft;

/**
 * Parser of the "ISO" format of a Vietnamese system, in which {@code #} stands for the terminators
 * and {@code $} for the delimiter. The lengths in its directory are unusable, its tags are valid.
 */
final class HashStream {
  private static final int ENTRY = 12;

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
    List<String> pieces = pieces(text.substring(directory + 1), tags);
    if (pieces.size() != tags.size()) {
      return Optional.of("%d entries for %d fields".formatted(tags.size(), pieces.size()));
    }
    draft.leader(text.substring(0, Leader.LENGTH));
    for (int i = 0; i < tags.size(); i++) {
      FieldText.add(tags.get(i), pieces.get(i), "$", draft);
    }
    return Optional.empty();
  }

  /** Splits at hashes; one inside a text leaves a piece that does not begin a field. */
  private static List<String> pieces(String fields, List<String> tags) {
    List<String> pieces = new ArrayList<>(List.of(fields.split("#", -1)));
    if (pieces.size() > tags.size() + MAX_HASHES) {
      return pieces;
    }
    for (int i = 1; i < pieces.size() && pieces.size() > tags.size(); ) {
      boolean begins = tags.get(Math.min(i, tags.size() - 1)).startsWith("00");
      if (!begins && pieces.get(i).indexOf('$') != 2) {
        pieces.set(i - 1, pieces.get(i - 1) + "#" + pieces.remove(i));
      } else {
        i++;
      }
    }
    return pieces;
  }
}
