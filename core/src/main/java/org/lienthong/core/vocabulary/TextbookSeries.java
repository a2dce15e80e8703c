package org.lienthong.core.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A textbook series (bộ sách) of the 2018 programme, those of English lessons included. */
public enum TextbookSeries {
  KNTT(
      "Kết nối tri thức với cuộc sống",
      "ket noi tri thuc,ket noi tri thuc voi cuoc song,kntt,kntttvcs,kntt vcs"
          + ",ket noi tri thuc va cuoc song,ket noi,kn tt,kntt voi cs"
          + ",bo ket noi tri thuc voi cuoc song,bo sach ket noi tri thuc voi cuoc song"
          + ",bo ket noi tri thuc,bo sach ket noi tri thuc,bo kntt"
          + ",bo ket noi,bo sach ket noi,sach ket noi tri thuc,sach ket noi,sach kntt"
          + ",sach ket noi tri thuc voi cuoc song,kntt voi cuoc song,bo sach kntt"
          + ",bo kntt voi cuoc song,bo sach kntt voi cuoc song,ket noi tri thuc vcs,kntt cs",
      "kn,kntt"),
  CTST(
      "Chân trời sáng tạo",
      "chan troi sang tao,bo chan troi sang tao,bo sach chan troi sang tao,bo ctst"
          + ",ctst,chan troi,ct st,bo chan troi,bo sach chan troi,sach chan troi"
          + ",sach chan troi sang tao,bo sach ctst,sach ctst",
      "ct,cts"),
  CD("Cánh diều", "canh dieu,bo canh dieu,bo sach canh dieu,bo cd,bo sach cd,sach canh dieu", "cd"),
  CKP("Cùng khám phá", "cung kham pha", ""),
  CHPTNL("Cùng học để phát triển năng lực", "cung hoc de phat trien nang luc,chptnl,chdptnl", ""),
  VSBD(
      "Vì sự bình đẳng và dân chủ trong giáo dục",
      "vi su binh dang va dan chu trong giao duc,vi su binh dang dan chu",
      "vsbd"),
  GS("Global Success", "global success", ""),
  FP("Friends Plus, Friends Global", "friends plus,friends global", ""),
  FF("Family and Friends", "family and friends", ""),
  ILSW("i-Learn Smart World", "i learn smart world,ilearn smart world", ""),
  ILSS("i-Learn Smart Start", "i learn smart start,ilearn smart start", ""),
  RO("Right On!", "right on", ""),
  EW("Explore New Worlds, English Discovery", "explore new worlds,english discovery", "");

  private final String title;
  private final List<String> names;
  private final List<String> brief;

  TextbookSeries(String title, String names, String brief) {
    this.title = title;
    this.names = Words.of(names);
    this.brief = Words.of(brief);
  }

  /** Returns its title as printed on its books, the same in every language. */
  public String title() {
    return title;
  }

  /** Returns its code in facets, searches and match features. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the folded ways to write its name, the one that readers use first. */
  public List<String> names() {
    return names;
  }

  /** Returns folded abbreviations that mean it only where they are a whole segment. */
  public List<String> brief() {
    return brief;
  }

  /** Returns the series whose name a folded text contains, or whose abbreviation it is. */
  public static Optional<TextbookSeries> in(String folded) {
    String padded = ' ' + folded + ' ';
    return Arrays.stream(values())
        .filter(series ->
            series.code().equals(folded)
                || series.brief.contains(folded)
                || series.names.stream().anyMatch(name -> padded.contains(' ' + name + ' ')))
        .findFirst();
  }
}
