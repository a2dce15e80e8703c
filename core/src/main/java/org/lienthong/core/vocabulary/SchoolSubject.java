package org.lienthong.core.vocabulary;

import java.util.List;
import java.util.Set;

/** A school subject (môn học), including branches that have their own books. */
public enum SchoolSubject {
  TOAN("Toán", "Mathematics", "toan,toan hoc", "", "", "math,maths,mathematics"),
  DAI_SO("Đại số", "Algebra", "dai so,dai so va giai tich,giai tich,so hoc", "", "", ""),
  HINH_HOC("Hình học", "Geometry", "hinh hoc", "", "", ""),
  NGU_VAN("Ngữ văn", "Literature", "ngu van,van hoc,lam van,tap lam van", "", "van", ""),
  TIENG_VIET("Tiếng Việt", "Vietnamese", "tieng viet", "tv", "", ""),
  TAP_VIET(
      "Tập viết, tập đọc",
      "Writing and reading",
      "tap viet,chinh ta,tap doc,ke chuyen,luyen tu va cau,tu va cau",
      "",
      "",
      ""),
  TIENG_ANH("Tiếng Anh", "English", "tieng anh", "ta", "", "english,anh van,tieng anh lop"),
  NGOAI_NGU(
      "Ngoại ngữ khác",
      "Other foreign languages",
      "tieng phap,tieng nga,tieng trung,tieng trung quoc,tieng nhat,tieng duc,tieng han",
      "",
      "",
      ""),
  VAT_LI("Vật lí", "Physics", "vat li", "", "li", ""),
  HOA_HOC("Hoá học", "Chemistry", "hoa hoc", "", "hoa", ""),
  SINH_HOC("Sinh học", "Biology", "sinh hoc", "", "sinh", ""),
  KHOA_HOC("Khoa học", "Science", "khoa hoc", "", "", ""),
  KHTN("Khoa học tự nhiên", "Natural science", "khoa hoc tu nhien", "khtn", "", ""),
  KHXH("Khoa học xã hội", "Social science", "khoa hoc xa hoi", "khxh", "", ""),
  LICH_SU("Lịch sử", "History", "lich su", "", "su", ""),
  DIA_LI("Địa lí", "Geography", "dia li", "", "dia", ""),
  LSDL(
      "Lịch sử và Địa lí",
      "History and geography",
      "lich su va dia li,ls dl,lich su dia li",
      "lsdl",
      "",
      ""),
  TIN_HOC("Tin học", "Computing", "tin hoc", "", "tin", ""),
  CONG_NGHE("Công nghệ", "Technology", "cong nghe,ki thuat,thu cong", "", "", ""),
  MI_THUAT("Mĩ thuật", "Art", "mi thuat", "", "", ""),
  AM_NHAC("Âm nhạc", "Music", "am nhac,hat nhac", "", "", ""),
  NGHE_THUAT("Nghệ thuật", "Arts", "nghe thuat", "", "", ""),
  THE_DUC("Thể dục", "Physical training", "the duc", "", "", ""),
  GDTC("Giáo dục thể chất", "Physical education", "giao duc the chat", "gdtc", "", ""),
  GDQP("Giáo dục quốc phòng", "Defence education", "giao duc quoc phong", "gdqp", "", ""),
  GDQPAN(
      "Giáo dục quốc phòng và an ninh",
      "Defence and security education",
      "giao duc quoc phong va an ninh,giao duc quoc phong an ninh",
      "gdqpan",
      "",
      ""),
  DAO_DUC("Đạo đức", "Ethics", "dao duc", "", "", ""),
  GDCD("Giáo dục công dân", "Civics", "giao duc cong dan", "gdcd", "", ""),
  KTPL(
      "Giáo dục kinh tế và pháp luật",
      "Economics and law",
      "giao duc kinh te va phap luat,giao duc kinh te phap luat",
      "ktpl",
      "",
      "gdktpl"),
  GDDP(
      "Giáo dục địa phương",
      "Local education",
      "giao duc dia phuong,tai lieu giao duc dia phuong",
      "",
      "",
      ""),
  TNXH(
      "Tự nhiên và Xã hội",
      "Nature and society",
      "tu nhien va xa hoi,tu nhien xa hoi",
      "tnxh",
      "",
      ""),
  HDTN(
      "Hoạt động trải nghiệm",
      "Experiential activities",
      "hoat dong trai nghiem",
      "hdtn",
      "",
      "hoat dong trai nghiem huong nghiep"),
  KNS("Kĩ năng sống", "Life skills", "giao duc ki nang song,ki nang song", "", "", "");

  /** The words before the name of a subject of one syllable. */
  public static final Set<String> BEFORE_SYLLABLE =
      Set.of(
          "mon", "sach", "giai", "hoc", "on", "thi", "cho", "luyen", "duong", "gioi", "va", "dang",
          "de", "bo", "voi", "lam");

  /** Abbreviations that are common words: they mean a subject only where a reader types them. */
  private static final Set<String> ONLY_TYPED = Set.of("ta");

  private final String vietnamese;
  private final String english;
  private final List<String> names;
  private final List<String> brief;
  private final List<String> syllables;
  private final List<String> others;

  SchoolSubject(
      String vietnamese,
      String english,
      String names,
      String brief,
      String syllables,
      String others) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.names = Words.of(names);
    this.brief = Words.of(brief);
    this.syllables = Words.of(syllables);
    this.others = Words.of(others);
  }

  /** Returns its name in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Returns its name in English. */
  public String english() {
    return english;
  }

  /** Returns its folded names, the usual one first. */
  public List<String> names() {
    return names;
  }

  /** Returns the abbreviations that readers type. */
  public List<String> typed() {
    return brief;
  }

  /** Returns the abbreviations that titles contain. */
  public List<String> brief() {
    return brief.stream().filter(b -> !ONLY_TYPED.contains(b)).toList();
  }

  /** Returns the syllables that name it at the beginning, or after another such word. */
  public List<String> syllables() {
    return syllables;
  }

  /** Returns names in other languages, and longer names. */
  public List<String> others() {
    return others;
  }
}
