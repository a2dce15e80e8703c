package org.lienthong.harvester.table;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/**
 * An author and a title that stand in one cell, as in the official accession register.
 *
 * @param author empty when there is none
 * @param title never empty
 */
record AuthorAndTitle(String author, String title) {
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:\\n|[–—:;/]|-|\\.\\s)\\s*");

  /** What a title goes on with, so that the text before it is no author. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?:tap|quyen|phan|lop|t|q|chuong|ky|so)\\b.*|\\d.*");

  private static final Set<String> FAMILIES =
      Set.of(
          ("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong li ha dinh trinh mai dao cao to luu ta"
                  + " thai chau quach ton lam truong vuong kim chu doan phung trieu nghiem kieu khuat luong mac ninh tang"
                  + " tong than van bach cu giang hua au cung dam dau dong han kha khong lai lo nong vi thach tu dieu la")
              .split(" "));

  /** Reads a cell in which the author stands before the title. */
  static AuthorAndTitle authorFirst(String cell) {
    Matcher between = BETWEEN.matcher(cell);
    while (between.find()) {
      String before = cell.substring(0, between.start()).strip();
      String after = cell.substring(between.end()).strip();
      if (isPerson(before)
          && !after.isEmpty()
          && !GOES_ON.matcher(VietnameseText.folded(after)).matches()) {
        return new AuthorAndTitle(before, after);
      }
    }
    return new AuthorAndTitle("", cell);
  }

  /** Reads a cell in which the author stands after the title. */
  static AuthorAndTitle titleFirst(String cell) {
    Matcher between = BETWEEN.matcher(cell);
    AuthorAndTitle out = new AuthorAndTitle("", cell);
    while (between.find()) {
      String before = cell.substring(0, between.start()).strip();
      String after = cell.substring(between.end()).strip();
      if (isPerson(after) && !before.isEmpty()) {
        out = new AuthorAndTitle(after, before);
      }
    }
    return out;
  }

  /** Says whether every name of a text is that of a person, a body, or "many authors". */
  private static boolean isPerson(String text) {
    if (text.matches("(?iu)nhiều tác giả") || Names.isBody(text)) {
      return true;
    }
    var names = Names.in(text);
    return !names.isEmpty() && names.stream().allMatch(AuthorAndTitle::isName);
  }

  private static boolean isName(String name) {
    String[] words = name.replaceFirst("^(?:[\\p{Lu}][\\p{L}]{0,3}\\.\\s?)+", "").split("[\\s,]+");
    if (words.length < 2 || words.length > 6 || name.matches(".*\\d.*")) {
      return false;
    }
    for (String word : words) {
      if (!word.isEmpty() && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    boolean foreign = true;
    for (String word : words) {
      foreign &= !VietnameseText.isSyllable(word);
    }
    return foreign || FAMILIES.contains(VietnameseText.folded(words[0]));
  }
}
