package org.lienthong.union.matching;

import java.util.Set;

/**
 * The publishing houses of Vietnam, in the regular form of features. By law every edition is
 * licensed to one of them, so two of them mean two editions; companies that work with them are
 * named as publishers as well, by some libraries and not by others, and mean nothing.
 */
final class Houses {
  private static final Set<String> NAMES =
      Set.of(
          "amnhac",
          "bachkhoa",
          "bando",
          "buudien",
          "chinhtriquocgia",
          "congannhandan",
          "congthuong",
          "daihoccantho",
          "daihochue",
          "daihockinhtequocdan",
          "daihocquocgia",
          "daihocquocgiahcm",
          "daihocsupham",
          "daihocsuphamhcm",
          "daihocthainguyen",
          "daihocvinh",
          "danang",
          "dantri",
          "dongnai",
          "giaoduc",
          "giaothongvantai",
          "haiphong",
          "hanoi",
          "hoinhavan",
          "hongduc",
          "khoahockithuat",
          "khoahoctunhienvacongnghe",
          "khoahocxahoi",
          "kimdong",
          "laodong",
          "laodongxahoi",
          "liluanchinhtri",
          "mithuat",
          "nghean",
          "nongnghiep",
          "phunu",
          "phuongdong",
          "quandoinhandan",
          "sankhau",
          "taichinh",
          "thanhhoa",
          "thanhnien",
          "thegioi",
          "theducthethao",
          "thongke",
          "thongtan",
          "thongtintruyenthong",
          "thuanhoa",
          "tonghop",
          "tongiao",
          "tre",
          "trithuc",
          "tuphap",
          "vanhoadantoc",
          "vanhoathongtin",
          "vanhoc",
          "vannghe",
          "xaidung",
          "yhoc");

  private Houses() {}

  /** Says whether both are houses, and neither is another way to write the other. */
  static boolean differ(String a, String b) {
    return NAMES.contains(a) && NAMES.contains(b) && !a.contains(b) && !b.contains(a);
  }
}
