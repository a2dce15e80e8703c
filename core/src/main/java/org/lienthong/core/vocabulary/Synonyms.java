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
          List.of("bdhsg", "boi duong hoc sinh gioi", "bd hsg", "boi duong hsg"),
          List.of("gdktpl", "giao duc kinh te va phap luat", "giao duc kinh te phap luat", "ktpl"),
          List.of("tkbg", "thiet ke bai giang", "thiet ke bai soan"),
          List.of("khbd", "ke hoach bai day"),
          List.of("btct", "bai tap cuoi tuan"),
          List.of("vth", "vo thuc hanh"),
          List.of("pbt", "phieu bai tap"),
          List.of("nxb", "nha xuat ban"),
          List.of("nxbgdvn", "nxb giao duc viet nam", "giao duc viet nam", "gdvn"),
          List.of("nxbgd", "nxb giao duc", "nha xuat ban giao duc", "giao duc", "gdvn"),
          List.of("dhsp", "dai hoc su pham"),
          List.of("dhqg", "dai hoc quoc gia"),
          List.of("tphcm", "thanh pho ho chi minh"));

  /** The names of a textbook on its cover, other than {@code sach giao khoa}. */
  public static final List<String> PUPILS_BOOK = List.of("shs", "sach hoc sinh");

  private Synonyms() {}
}
