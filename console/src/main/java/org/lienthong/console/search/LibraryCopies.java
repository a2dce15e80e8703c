package org.lienthong.console.search;

import java.util.List;

/**
 * The copies that one library has of a book.
 *
 * @param code of the library
 * @param name for people; the code when the library is not registered
 * @param copies how many
 * @param places where they stand
 */
public record LibraryCopies(String code, String name, int copies, List<Place> places) {
  public LibraryCopies {
    places = List.copyOf(places);
  }

  /**
   * A place where copies stand.
   *
   * @param room 852 $b
   * @param shelf 852 $c
   * @param callNumber 852 $h $i
   */
  public record Place(String room, String shelf, String callNumber, int copies) {}
}
