package org.lienthong.core.vocabulary;

import java.util.List;
import java.util.Locale;

/**
 * The classes of the registers of Vietnamese school libraries. The name is the set that is
 * published ({@code mat:SGK}) and must not change.
 */
public enum MaterialClass {
  SNV(
      "Sách nghiệp vụ, sách giáo viên",
      "Teachers' books",
      "sach nghiep vu,snv,sach giao vien,sgv,huong dan giang day,thiet ke bai giang"
          + ",phan phoi chuong trinh,boi duong giao vien",
      "chuong trinh giao duc,chuong trinh mon,chuong trinh tieu hoc,chuong trinh trung hoc"),
  SGK("Sách giáo khoa", "Textbooks", "sach giao khoa,sgk", ""),
  STN(
      "Sách thiếu nhi",
      "Children's books",
      "thieu nhi,truyen tranh,truyen thieu nhi,stn,nhi dong",
      ""),
  STK(
      "Sách tham khảo",
      "Reference and exercise books",
      "sach tham khao,stk,bai tap,on tap,on luyen,nang cao,de thi,luyen thi,on thi",
      ""),
  BTC("Báo, tạp chí", "Newspapers and magazines", "bao tap chi", ""),
  TABD("Tranh ảnh, bản đồ", "Pictures and maps", "tranh anh", ""),
  HLDT("Băng đĩa, học liệu điện tử", "Recordings and e-learning material", "hoc lieu dien tu", "");

  private final String vietnamese;
  private final String english;
  private final List<String> words;
  private final List<String> openings;

  MaterialClass(String vietnamese, String english, String words, String openings) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.words = Words.of(words);
    this.openings = Words.of(openings);
  }

  /** Returns its name in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Returns its name in English. */
  public String english() {
    return english;
  }

  /** Returns its code in facets and searches: the published one in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the folded phrases that name it in a title, a subject heading or a shelf location. */
  public List<String> words() {
    return words;
  }

  /** Returns the folded phrases that name it only where a title begins with them. */
  List<String> openings() {
    return openings;
  }
}
