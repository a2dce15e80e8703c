package org.lienthong.core.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of book about the same subject and grade: two kinds are never the same edition. The
 * misspellings among the words are those that many catalogues repeat.
 */
public enum BookKind {
  PUPIL(
      MaterialClass.SGK,
      "sgk",
      "Sách giáo khoa",
      "Textbook",
      true,
      "sach giao khoa,sgk,sach hoc sinh,shs,students book,student book,pupils book"
          + ",pupil book,class book,sach cho hoc sinh,course book,coursebook"),
  TEACHER(
      MaterialClass.SNV,
      "sgv",
      "Sách giáo viên",
      "Teacher's book",
      true,
      "sach giao vien,sgv,sach gv,sach danh cho giao vien,sach cho giao vien"
          + ",sach dung cho giao vien,danh cho giao vien,dung cho giao vien,teachers book"
          + ",teacher book,teachers guide,teachers manual,sach cua giao vien"
          + ",teachers edition,huong dan giang day,sach huong dan giao vien,sach nguoi thai"),
  WORKBOOK(
      MaterialClass.STK,
      "sbt",
      "Sách bài tập",
      "Workbook",
      true,
      "sach bai tap,sbt,sach bt,work book"),
  EXERCISE(
      MaterialClass.STK,
      "vbt",
      "Vở bài tập",
      "Exercise book",
      true,
      "vo bai tap,vbt,vo bt,vobt,bai tap vo,vo b tap"),
  PRACTICE(
      MaterialClass.STK,
      "vbt",
      "Vở thực hành",
      "Practice book",
      true,
      "vo thuc hanh,vth,vo th,sach thuc hanh,sach th,vo bai tap thuc hanh"),
  DRILL(MaterialClass.STK, "", "Vở luyện tập", "Drill book", false, "vo luyen tap,vlt,vo on luyen"),
  WRITING(
      MaterialClass.STK,
      "",
      "Vở tập viết",
      "Handwriting book",
      false,
      "vo tap viet,vo luyen viet,vo viet,vo o li,vo luyen viet chu dep"
          + ",luyen viet chu dep,luyen viet,vo chinh ta,vo luyen chu,luyen chu dep"),
  ACTIVITY(
      MaterialClass.STK,
      "",
      "Sách hoạt động",
      "Activity book",
      false,
      "activity book,activities book"),
  PLAN(
      MaterialClass.SNV,
      "",
      "Kế hoạch bài dạy",
      "Lesson plans",
      true,
      "ke hoach bai day,khbd,ke hoach bai giang,ke hoach day hoc,ke hoach bai hoc"),
  DESIGN(
      MaterialClass.SNV,
      "",
      "Thiết kế bài giảng",
      "Lesson designs",
      true,
      "thiet ke bai giang,thiet ke bai soan,tkbg,thiet ke bai day,giao an,tkbd"
          + ",thiet ke bai hoc,bai soan,thiet ke giao an"),
  SOLUTIONS(
      MaterialClass.STK,
      "",
      "Giải bài tập",
      "Solutions",
      false,
      "giai bai tap,huong dan giai bai tap,giai sach bai tap,loi giai bai tap"
          + ",giai vo bai tap,giai chi tiet bai tap"),
  CHOICE(
      MaterialClass.STK,
      "",
      "Bài tập trắc nghiệm",
      "Multiple-choice exercises",
      false,
      "bai tap trac nghiem,cau hoi trac nghiem,trac nghiem,bai tap tn"),
  WEEKEND(
      MaterialClass.STK,
      "",
      "Bài tập cuối tuần",
      "Weekend exercises",
      false,
      "bai tap cuoi tuan,btct,phieu bai tap cuoi tuan,phieu cuoi tuan,bt cuoi tuan"
          + ",phieu bt cuoi tuan"),
  SHEETS(
      MaterialClass.STK,
      "",
      "Phiếu bài tập",
      "Worksheets",
      false,
      "phieu bai tap,phieu hoc tap,pbt,phieu bt,phieu on tap,phieu luien tap"),
  SUMMER(
      MaterialClass.STK,
      "",
      "Ôn tập hè",
      "Summer exercises",
      false,
      "on tap he,vo on tap he,bai tap he,vo bai tap he,vo on he"),
  TRACING(MaterialClass.STK, "", "Bé tập tô", "Tracing book", false, "vo tap to,be tap to"),
  EXTRA(
      MaterialClass.STK,
      "",
      "Bài tập bổ trợ",
      "Supplementary exercises",
      false,
      "bai tap bo tro va nang cao,bai tap bo tro nang cao,bai tap bo tro,sach bo tro"
          + ",sach bai tap bo tro,bt bo tro va nang cao,bt bo tro"),
  ADVANCED(
      MaterialClass.STK,
      "",
      "Bài tập nâng cao",
      "Advanced exercises",
      false,
      "bai tap nang cao,kien thuc nang cao,bt nang cao"),
  BASIC(
      MaterialClass.STK,
      "",
      "Bài tập cơ bản và nâng cao",
      "Basic and advanced exercises",
      false,
      "bai tap co ban va nang cao,kien thuc co ban va nang cao"),
  KNOWLEDGE(
      MaterialClass.STK,
      "",
      "Kiến thức cơ bản",
      "Basic knowledge",
      false,
      "kien thuc co ban,trong tam kien thuc,kien thuc trong tam"),
  GIFTED(
      MaterialClass.STK,
      "",
      "Bồi dưỡng học sinh giỏi",
      "For gifted pupils",
      false,
      "boi duong hoc sinh gioi,bdhsg,boi duong hsg,hoc sinh gioi"),
  TESTS(
      MaterialClass.STK,
      "",
      "Đề kiểm tra",
      "Tests",
      false,
      "bo de kt,de kiem tra dinh ki,bo de kiem tra dinh ki,de kt dinh ki"
          + ",bo de kt dinh ki,de kiem tra,bo de kiem tra,tuien tap de kiem tra,de kt"
          + ",bo de thi,de thi,tuyen tap de kiem tra,tuyen tap de thi,bo de on luyen"
          + ",de on luyen,bai kiem tra,phieu kiem tra,de kiem tra danh gia"
          + ",bai kiem tra dinh ki,bo de thi thu,de thi thu,de kiem tra hoc ki"
          + ",de kiem tra cuoi ki,bo de on tap,de on tap"),
  TOPICS(
      MaterialClass.STK,
      "",
      "Chuyên đề",
      "Special topics",
      false,
      "cac chuyen de,chuyen de hoc tap,sach chuyen de,chuyen de"),
  LEARNWELL(
      MaterialClass.STK,
      "",
      "Học tốt",
      "Learning aids",
      false,
      "de hoc tot,hoc tot,giup em hoc tot,giup hoc tot,hoc va lam"),
  SELFSTUDY(
      MaterialClass.STK,
      "",
      "Tự học",
      "Self-study",
      false,
      "huong dan tu hoc,tu hoc,huong dan hoc,tai lieu tu hoc,huong dan hoc tap"),
  MAPS(MaterialClass.TABD, "", "Tập bản đồ, atlat", "Atlas", true, "tap ban do,atlat,atlas"),
  MATERIALS(
      MaterialClass.STK,
      "",
      "Tài liệu dạy học",
      "Teaching material",
      false,
      "tai lieu day hoc,tai lieu boi duong");

  /** The folded words of the advanced programme, which give a textbook's title its own kind. */
  public static final String ADVANCED_PROGRAMME = "nang cao";

  private final MaterialClass materialClass;
  private final String facet;
  private final String vietnamese;
  private final String english;
  private final boolean sure;
  private final List<String> words;

  BookKind(
      MaterialClass materialClass,
      String facet,
      String vietnamese,
      String english,
      boolean sure,
      String words) {
    this.materialClass = materialClass;
    this.facet = facet;
    this.vietnamese = vietnamese;
    this.english = english;
    this.sure = sure;
    this.words = Words.of(words);
  }

  /** Returns the register class that books of this kind belong to. */
  public MaterialClass materialClass() {
    return materialClass;
  }

  /**
   * Returns its code in facets and searches, in addition to that of its register class; empty for
   * kinds that have no code for readers.
   */
  public Optional<String> facet() {
    return facet.isEmpty() ? Optional.empty() : Optional.of(facet);
  }

  /** Returns its name in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Returns its name in English. */
  public String english() {
    return english;
  }

  /** Returns its code in match features. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Says whether its words mean it in any book; otherwise only in one that names a grade. */
  public boolean isSure() {
    return sure;
  }

  /** Returns the folded phrases that name it; each is in one row only. */
  public List<String> words() {
    return words;
  }

  /** Returns the kind of a code in match features; empty when no kind has it. */
  public static Optional<BookKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
