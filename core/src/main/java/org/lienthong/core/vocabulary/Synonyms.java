package org.lienthong.core.vocabulary;

import java.util.List;

/** Synonyms that are not names in another table, folded. */
public final class Synonyms {
  /** Each row: the abbreviation, then in full. */
  public static final List<List<String>> TABLE =
      List.of(
          List.of("tap viet", "vo tap viet"),
          List.of("on thi", "luyen thi"),
          List.of("hsg", "hoc sinh gioi"),
          List.of("nxb", "nha xuat ban"),
          List.of("tphcm", "thanh pho ho chi minh"));

  /** The names of a textbook on its cover, other than {@code sach giao khoa}. */
  public static final List<String> PUPILS_BOOK = List.of("shs", "sach hoc sinh");

  private Synonyms() {}
}
