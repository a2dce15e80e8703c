package org.lienthong.union.matching;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.union.features.Isbn;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.features.Title;

/**
 * The match keys of a record: a bounded number of hashes, so that the cost of a record does not
 * grow with the union.
 *
 * <p>Keys that hold the beginning of a title begin with its consonants, so that those of a record
 * are adjacent in a table and are read and written together. A key depends on its text alone: equal
 * texts have equal keys.
 */
public final class MatchKeys {
  /** Incremented when keys change; the union is then rebuilt. */
  public static final int VERSION = 1;

  /** The maximum of numbers used as keys, so that a record with hundreds costs no more. */
  private static final int MAX_NUMBERS = 4;

  /** Letters that identify the beginning of a title. */
  private static final int START = 9;

  /** Consonants among them that a key begins with. */
  private static final int PLACE_LETTERS = 5;

  private static final int TAIL_BITS = Long.SIZE - 5 * PLACE_LETTERS;

  private MatchKeys() {}

  /** Returns the keys of a record, sorted, without repetition. */
  public static long[] of(MatchFeatures features) {
    Set<Long> out = new TreeSet<>();
    features.isbns().stream()
        .filter(i -> i.kind() != Isbn.Kind.PLACEHOLDER)
        .limit(MAX_NUMBERS)
        .forEach(i -> out.add(isbn(i.number())));
    features.ids().stream().limit(MAX_NUMBERS).forEach(id -> out.add(hash("id|" + id)));
    titles(features, out);
    return out.stream().mapToLong(Long::longValue).toArray();
  }

  /** Returns the key of an ISBN. */
  public static long isbn(String number) {
    return hash("isbn|" + number);
  }

  /**
   * Returns the key of a longer text, which is adjacent to the keys of the title that it begins
   * with.
   *
   * @param kind of the text; texts of different kinds have different keys
   * @param text the title's syllables up to the first character that is no letter, digit or space
   */
  public static long text(String kind, String text) {
    StringBuilder start = new StringBuilder(START);
    for (int i = 0; i < text.length() && start.length() < START; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        start.append(c);
      } else if (c != ' ') {
        break;
      }
    }
    return place(bones(start.toString())) | tail(kind + '|' + text);
  }

  private static void titles(MatchFeatures features, Set<Long> out) {
    Title title = features.title();
    String core = title.proper().replace(" ", "");
    if (core.isEmpty()) {
      core = title.raw().replace(" ", "");
    }
    if (core.isEmpty()) {
      return;
    }
    int year = features.bestYear();
    String part = numbers(title) + '|' + title.kind().replace("pupil", "");
    String head = core.substring(0, Math.min(40, core.length()));
    String start = core.substring(0, Math.min(START, core.length()));
    String bones = bones(core);
    long place = place(bones(start));
    out.add(place | tail("core|" + head + '|' + part + '|' + title.series()));
    out.add(place | tail("year|" + head + '|' + year));
    out.add(place | tail("head|" + start + '|' + numbers(title) + '|' + year));
    out.add(place(bones) | tail("bones|" + bones + '|' + part));
    out.add(
        hash("tail|" + core.substring(Math.max(0, core.length() - 10)) + '|' + part + '|' + year));
    if (features.pages() > 0 && year > 0 && !features.publishers().isEmpty()) {
      String house = features.publishers().getFirst();
      String name = house.substring(0, Math.min(6, house.length()));
      out.add(hash("print|" + year + '|' + features.pages() + '|' + numbers(title) + '|' + name));
    }
  }

  private static String numbers(Title title) {
    String[] numbers = {title.grade(), title.volume()};
    Arrays.sort(numbers);
    return String.join(".", numbers);
  }

  /** Consonants alone, doubled ones once: survives most slips among vowels and marks. */
  private static String bones(String core) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < core.length() && out.length() < 14; i++) {
      char c = core.charAt(i);
      boolean doubled = !out.isEmpty() && out.charAt(out.length() - 1) == c;
      if ("aeiouy".indexOf(c) < 0 && !doubled) {
        out.append(c);
      }
    }
    return out.length() >= 3 ? out.toString() : core;
  }

  /** The first letters as the first bits of a key. */
  private static long place(String letters) {
    long out = 0;
    for (int i = 0; i < PLACE_LETTERS; i++) {
      out = out << 5 | (i < letters.length() ? letters.charAt(i) & 31 : 0);
    }
    return out << TAIL_BITS;
  }

  /** The other bits of a key. */
  private static long tail(String text) {
    return hash(text) >>> (Long.SIZE - TAIL_BITS);
  }

  /**
   * FNV-1a over UTF-16 units, 64 bits, finished by a mix so that similar texts get distant hashes.
   */
  static long hash(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 32)) * 0xd6e8feb86659fd93L;
    return h ^ (h >>> 32);
  }
}
