package org.lienthong.console.search;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/**
 * Texts of records for people: without the punctuation of catalogue cards, and without the
 * invisible characters that could show a text in another order than it is written.
 */
public final class ShownText {
  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private ShownText() {}

  /** Returns the whole text, with single spaces. */
  public static String whole(String text) {
    String clean = VietnameseText.clean(text).strip();
    return clean.contains("  ") ? SPACES.matcher(clean).replaceAll(" ") : clean;
  }

  /**
   * Returns the text without the ISBD punctuation at its end, which introduces what is not shown.
   */
  public static String of(String text) {
    String whole = whole(text);
    int end = whole.length();
    while (end > 0 && " /:;,=".indexOf(whole.charAt(end - 1)) >= 0) {
      end--;
    }
    return whole.substring(0, end);
  }

  /** Returns subfields joined, without ISBD punctuation at their end. */
  public static String of(DataField field, String codes) {
    return of(field.joined(codes));
  }

  /** Returns one text for each field of these tags, each once; blank ones are left out. */
  public static Stream<String> all(MarcRecord record, String codes, String... tags) {
    return Stream.of(tags)
        .flatMap(record::data)
        .map(field -> of(field, codes))
        .filter(text -> !text.isEmpty())
        .distinct();
  }

  /** Returns the first of {@link #all}; empty when there is none. */
  public static String first(MarcRecord record, String codes, String... tags) {
    return all(record, codes, tags).findFirst().orElse("");
  }
}
