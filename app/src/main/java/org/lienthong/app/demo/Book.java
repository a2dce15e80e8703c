package org.lienthong.app.demo;

import java.util.Arrays;
import java.util.List;

/**
 * One line of {@code books.tsv}; unknown texts are empty.
 *
 * @param number its place in the list, from 1
 * @param isbn ISBN-13 with or without hyphens
 * @param grade 1 to 12 as digits
 * @param volume as the book words it: {@code Tập một}, {@code Tập 2}, {@code Quyển 1}
 * @param kind {@code SGK}, {@code SGV}, {@code SBT}, {@code VBT} for school books, a Vietnamese
 *     word for others
 * @param language MARC language code
 */
record Book(
    int number,
    String title,
    String subtitle,
    List<String> authors,
    List<String> editors,
    List<String> translators,
    String publisher,
    String place,
    String year,
    String edition,
    String pages,
    String size,
    String isbn,
    String grade,
    String subject,
    String series,
    String volume,
    String kind,
    String ddc,
    List<String> keywords,
    String language) {
  private static final String NUMERALS = "một hai ba bốn";

  /** Returns whether it is written for one subject in one grade of school. */
  boolean isTextbook() {
    return switch (kind) {
      case "SGK", "SGV", "SBT", "VBT" -> true;
      default -> false;
    };
  }

  /** Returns the volume's number in digits; empty for a book in one volume. */
  String volumeNumber() {
    if (volume.isEmpty()) {
      return "";
    }
    String number = volume.substring(volume.indexOf(' ') + 1);
    int numeral = Arrays.asList(NUMERALS.split(" ")).indexOf(number);
    return numeral < 0 ? number : Integer.toString(numeral + 1);
  }

  /** Returns a pseudo-random number from 0 to 99, always the same for {@code purpose}. */
  int lot(String purpose) {
    int mixed = (purpose + '/' + number).hashCode() * 0x9E3779B1;
    return Math.floorMod(mixed >>> 7, 100);
  }
}
