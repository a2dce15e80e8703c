package org.lienthong.console.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The records that a reader put aside. Nobody logs in: the browser keeps it in a cookie, and the
 * server keeps nothing.
 *
 * @param ids of records of the union, in the order in which they were added
 */
public record Basket(List<String> ids) {
  /**
   * Records that a basket has at most: their ids take 1.4 kB of the 4 kB that browsers keep of a
   * cookie, and a longer list is not read by anybody.
   */
  public static final int MAX_RECORDS = 100;

  /** A basket without records. */
  public static final Basket EMPTY = new Basket(List.of());

  private static final String BETWEEN = ".";
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,32}");

  public Basket {
    ids = ids.stream().filter(Basket::isId).distinct().limit(MAX_RECORDS).toList();
  }

  /** Says whether a text can be the id of a record. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Reads the value of a cookie; what is no id is left out. */
  static Basket parse(String value) {
    return new Basket(Arrays.asList(value.split(Pattern.quote(BETWEEN))));
  }

  /** Returns the value of its cookie. */
  String text() {
    return String.join(BETWEEN, ids);
  }

  /** Returns how many records it has. */
  public int size() {
    return ids.size();
  }

  /** Says whether it has a record. */
  public boolean has(String id) {
    return ids.contains(id);
  }

  /** Says whether no more records fit. */
  public boolean isFull() {
    return ids.size() == MAX_RECORDS;
  }

  /** Returns the same basket with a record at its end; unchanged when it is full. */
  Basket with(String id) {
    List<String> all = new ArrayList<>(ids);
    all.add(id);
    return new Basket(all);
  }

  /** Returns the same basket without some records. */
  Basket without(List<String> removed) {
    return new Basket(ids.stream().filter(id -> !removed.contains(id)).toList());
  }
}
