package org.lienthong.marc.iso2709;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lienthong.marc.MalformedRecordException;
import org.lienthong.marc.Tag;
import org.lienthong.marc.reading.RecordDraft;

/** Locates the fields of one record in its octets, by its directory or despite a wrong one. */
final class Directory {
  /** Fields skipped in search of the one that an entry means. */
  private static final int MAX_PASSED = 16;

  private static final int TAG = 3;

  /** Digits of length and start: those of MARC 21, then those of exporters that need more. */
  private static final int[][] DIGITS = {{4, 5}, {5, 5}, {4, 6}, {5, 6}};

  private final byte[] octets;
  private final RecordDraft draft;
  private final int base;
  private final List<Entry> entries;

  /** Octets of the directory that are no part of an entry. */
  private final int left;

  /** A field: {@code [from, to)} without its terminator. */
  record Place(String tag, int from, int to) {}

  /** An entry as written; invalid numbers are -1. */
  private record Entry(String tag, int length, int start) {}

  private Directory(byte[] octets, RecordDraft draft) {
    this.octets = octets;
    this.draft = draft;
    int end = end();
    this.base = end + 1;
    int odd = (end - Iso2709Limits.LEADER) % Iso2709Limits.ENTRY;
    List<Entry> aligned = odd == 0 ? List.of() : aligned(end);
    this.left = aligned.isEmpty() ? odd : 0;
    this.entries = aligned.isEmpty() ? entries(end) : aligned;
  }

  /**
   * Returns the fields of a record of more than 24 octets, reporting to {@code draft}.
   *
   * @throws MalformedRecordException when tags and fields cannot be matched
   */
  static List<Place> places(byte[] octets, RecordDraft draft) {
    Directory directory = new Directory(octets, draft);
    if (directory.isSound()) {
      return directory.asStated();
    }
    if (directory.left > 0) {
      throw new MalformedRecordException(
          "directory at octet 24: %d octets too many for entries of 12, and they do not fit"
              .formatted(directory.left));
    }
    return directory.checked(directory.recovered());
  }

  /** Returns whether the directory ends with a delimiter in place of a terminator. */
  static boolean isDelimited(byte[] octets) {
    for (int i = Iso2709Limits.LEADER; i < octets.length; i++) {
      if (octets[i] == Iso2709Limits.FIELD_TERMINATOR || octets[i] == Iso2709Limits.DELIMITER) {
        return octets[i] == Iso2709Limits.DELIMITER;
      }
    }
    return false;
  }

  /** Checks that fields with and without delimiters have tags of that kind, except for a few. */
  private List<Place> checked(List<Place> places) {
    long strange = places.stream().filter(p -> !isOfItsKind(p)).count();
    if (strange * 4 > places.size()) {
      throw new MalformedRecordException(
          "directory at octet 24: %d of its %d tags do not fit the fields found"
              .formatted(strange, places.size()));
    }
    return places;
  }

  private boolean isOfItsKind(Place place) {
    int at = place.from();
    while (at < place.to() && octets[at] != Iso2709Limits.DELIMITER) {
      at++;
    }
    boolean control = at == place.to();
    return Tag.isTag(place.tag())
        && (control == place.tag().startsWith("00") || at == place.from());
  }

  /** Returns where the directory ends: at the first separator, regardless of the base address. */
  private int end() {
    int found = Iso2709Limits.LEADER;
    while (found < octets.length - 1 && !isSeparator(found)) {
      found++;
    }
    int base = number(octets, 12, 5);
    if (base != found + 1) {
      draft.repaired(
          "leader", "base address %d, but the directory ends at %d".formatted(base, found));
    }
    if (octets[found] == Iso2709Limits.DELIMITER) {
      draft.repaired("directory", "ended by octet 1F in place of 1E");
    }
    return found;
  }

  private boolean isSeparator(int position) {
    return octets[position] == Iso2709Limits.FIELD_TERMINATOR
        || octets[position] == Iso2709Limits.DELIMITER;
  }

  private List<Entry> entries(int end) {
    List<Entry> found = new ArrayList<>();
    int at = Iso2709Limits.LEADER;
    for (; at + Iso2709Limits.ENTRY <= end; at += Iso2709Limits.ENTRY) {
      found.add(entry(at, DIGITS[0][0], DIGITS[0][1], end));
    }
    if (at < end) {
      draft.repaired("directory", (end - at) + " octets after its last entry");
    }
    return found;
  }

  /**
   * Returns the entries of a directory in which numbers that need more digits have them, so that
   * later entries are shifted; empty when its entries do not follow one another so.
   */
  private List<Entry> aligned(int end) {
    List<Entry> found = new ArrayList<>();
    int start = 0;
    for (int at = Iso2709Limits.LEADER; at < end; ) {
      int digits = 0;
      for (int i = 0; i < DIGITS.length && digits == 0; i++) {
        Entry entry = entry(at, DIGITS[i][0], DIGITS[i][1], end);
        if (entry.start() == start && entry.length() > 0) {
          found.add(entry);
          start += entry.length();
          digits = DIGITS[i][0] + DIGITS[i][1];
        }
      }
      if (digits == 0) {
        return List.of();
      }
      at += TAG + digits;
    }
    draft.repaired("directory", "entries with more digits than 12 octets have were aligned");
    return found;
  }

  /** Returns an entry whose numbers have these digits; their values are -1 beyond {@code end}. */
  private Entry entry(int at, int length, int start, int end) {
    boolean whole = at + TAG + length + start <= end;
    return new Entry(
        new String(octets, at, TAG, ISO_8859_1),
        whole ? number(octets, at + TAG, length) : -1,
        whole ? number(octets, at + TAG + length, start) : -1);
  }

  /** Returns whether every entry begins after a terminator and ends with the next one. */
  private boolean isSound() {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      long last = (long) base + entry.start() + entry.length() - 1;
      boolean sound =
          entry.start() >= 0
              && entry.length() > 0
              && last < octets.length
              && octets[(int) last] == Iso2709Limits.FIELD_TERMINATOR
              && (entry.start() == 0 || isTerminated(base + entry.start() - 1));
      if (!sound) {
        draft.repaired(
            "directory",
            "entry %d (%s, length %d, start %d) does not fit: fields found by their terminators"
                .formatted(i + 1, entry.tag(), entry.length(), entry.start()));
        return false;
      }
    }
    return true;
  }

  private boolean isTerminated(int position) {
    return octets[position] == Iso2709Limits.FIELD_TERMINATOR;
  }

  private List<Place> asStated() {
    return entries.stream()
        .map(e -> new Place(e.tag(), base + e.start(), base + e.start() + e.length() - 1))
        .toList();
  }

  /** Assigns the tags of the directory to the fields between terminators. */
  private List<Place> recovered() {
    List<Place> pieces = pieces();
    if (pieces.size() != entries.size()) {
      return matched(pieces);
    }
    List<Entry> order = entries;
    if (entries.stream().allMatch(e -> e.start() >= 0)) {
      List<Entry> byStart = entries.stream().sorted(Comparator.comparingInt(Entry::start)).toList();
      // Starts beyond 99,999 have lost a digit: the lengths show which order is that of the fields.
      order = fitting(byStart, pieces) >= fitting(entries, pieces) ? byStart : entries;
    }
    List<Place> out = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      out.add(new Place(order.get(i).tag(), pieces.get(i).from(), pieces.get(i).to()));
    }
    return out;
  }

  /** Returns how many fields have the length that the entry in their place states. */
  private static long fitting(List<Entry> order, List<Place> pieces) {
    return IntStream.range(0, order.size())
        .filter(i -> order.get(i).length() == pieces.get(i).to() - pieces.get(i).from() + 1)
        .count();
  }

  private List<Place> pieces() {
    List<Place> out = new ArrayList<>(entries.size());
    int from = base;
    for (int i = base; i < octets.length; i++) {
      boolean ends = octets[i] == Iso2709Limits.RECORD_TERMINATOR && i == octets.length - 1;
      if (isTerminated(i) || ends) {
        if (i > from || !ends) {
          out.add(new Place("", from, i));
        }
        from = i + 1;
      }
    }
    if (from < octets.length) {
      out.add(new Place("", from, octets.length));
    }
    return out;
  }

  /**
   * Matches entries and fields that differ in number: each entry takes the field that begins
   * nearest to its start, in order; other fields are omitted with an issue.
   */
  private List<Place> matched(List<Place> pieces) {
    String numbers = "%d entries for %d fields".formatted(entries.size(), pieces.size());
    if (Math.abs(entries.size() - pieces.size()) > 1 + entries.size() / 5) {
      throw new MalformedRecordException("directory at octet 24: " + numbers);
    }
    draft.repaired("directory", numbers);
    List<Place> out = new ArrayList<>(entries.size());
    int next = 0;
    for (int i = 0; i < entries.size() && next < pieces.size(); i++) {
      int left = (pieces.size() - next) - (entries.size() - i);
      int spare = Math.clamp(left, 0, MAX_PASSED);
      int best = nearest(pieces, next, next + spare, base + (long) entries.get(i).start());
      Place piece = pieces.get(best);
      if (Tag.isTag(entries.get(i).tag())) {
        out.add(new Place(entries.get(i).tag(), piece.from(), piece.to()));
      }
      next = best + 1;
    }
    return out;
  }

  private static int nearest(List<Place> pieces, int first, int last, long wanted) {
    int best = first;
    for (int i = first; i <= last && i < pieces.size(); i++) {
      if (Math.abs(pieces.get(i).from() - wanted) < Math.abs(pieces.get(best).from() - wanted)) {
        best = i;
      }
    }
    return best;
  }

  /** Returns the number in these digits, or -1. */
  private static int number(byte[] octets, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      if (octets[i] < '0' || octets[i] > '9') {
        return -1;
      }
      value = value * 10 + octets[i] - '0';
    }
    return value;
  }
}
