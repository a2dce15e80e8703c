package org.lienthong.union.features;

import java.util.Set;

/**
 * The words of Vietnamese school publishing, folded. Meanings are short codes that features carry.
 */
final class Lexicon {
  /** Kinds of book about the same subject; {@code pupil} is what has no other kind. */
  static final Phrases KINDS =
      new Phrases()
          .add("pupil", "sach giao khoa,sgk,sach hoc sinh,shs,students book,student book")
          .add(
              "pupil", "pupils book,pupil book,class book,sach cho hoc sinh,course book,coursebook")
          .add("teacher", "sach giao vien,sgv,sach gv,sach danh cho giao vien,sach cho giao vien")
          .add("teacher", "sach dung cho giao vien,danh cho giao vien,dung cho giao vien")
          .add(
              "teacher",
              "teachers book,teacher book,teachers guide,teachers manual,sach cua giao vien")
          .add(
              "teacher",
              "teachers edition,huong dan giang day,sach huong dan giao vien,sach nguoi thai")
          .add("workbook", "sach bai tap,sbt,sach bt,work book")
          .add("exercise", "vo bai tap,vbt,vo bt,vobt,bai tap vo,vo b tap")
          .add("practice", "vo thuc hanh,vth,vo th,sach thuc hanh,sach th,vo bai tap thuc hanh")
          .add("drill", "vo luyen tap,vlt,vo on luyen")
          .add("writing", "vo tap viet,vo luyen viet,vo viet,vo o li,vo luyen viet chu dep")
          .add("writing", "luyen viet chu dep,luyen viet,vo chinh ta,vo luyen chu,luyen chu dep")
          .add("activity", "activity book,activities book")
          .add("plan", "ke hoach bai dai,khbd,ke hoach bai giang,ke hoach dai hoc,ke hoach bai hoc")
          .add("design", "thiet ke bai giang,thiet ke bai soan,tkbg,thiet ke bai dai,giao an,tkbd")
          .add("design", "thiet ke bai hoc,bai soan,thiet ke giao an")
          .add(
              "solutions", "giai bai tap,huong dan giai bai tap,giai sach bai tap,loi giai bai tap")
          .add("solutions", "giai vo bai tap,giai chi tiet bai tap")
          .add("choice", "bai tap trac nghiem,cau hoi trac nghiem,trac nghiem,bai tap tn")
          .add("weekend", "bai tap cuoi tuan,btct,phieu bai tap cuoi tuan,phieu cuoi tuan")
          .add("weekend", "bt cuoi tuan,phieu bt cuoi tuan")
          .add("sheets", "phieu bai tap,phieu hoc tap,pbt,phieu bt,phieu on tap,phieu luien tap")
          .add("summer", "on tap he,vo on tap he,bai tap he,vo bai tap he,vo on he")
          .add("tracing", "vo tap to,be tap to")
          .add("extra", "bai tap bo tro va nang cao,bai tap bo tro nang cao,bai tap bo tro")
          .add("extra", "sach bo tro,sach bai tap bo tro,bt bo tro va nang cao,bt bo tro")
          .add("advanced", "bai tap nang cao,kien thuc nang cao,bt nang cao")
          .add("basic", "bai tap co ban va nang cao,kien thuc co ban va nang cao")
          .add("knowledge", "kien thuc co ban,trong tam kien thuc,kien thuc trong tam")
          .add("gifted", "boi duong hoc sinh gioi,bdhsg,boi duong hsg,hoc sinh gioi")
          .add(
              "tests",
              "bo de kt,de kiem tra dinh ki,bo de kiem tra dinh ki,de kt dinh ki,bo de kt dinh ki")
          .add("tests", "de kiem tra,bo de kiem tra,tuien tap de kiem tra,de kt,bo de thi,de thi")
          .add("tests", "tuyen tap de kiem tra,tuyen tap de thi,bo de on luyen,de on luyen")
          .add(
              "tests",
              "bai kiem tra,phieu kiem tra,de kiem tra danh gia,bai kiem tra dinh ki,bo de thi thu")
          .add("tests", "de thi thu,de kiem tra hoc ki,de kiem tra cuoi ki,bo de on tap,de on tap")
          .add("topics", "cac chuyen de,chuyen de hoc tap,sach chuyen de,chuyen de")
          .add("learnwell", "de hoc tot,hoc tot,giup em hoc tot,giup hoc tot,hoc va lam")
          .add(
              "selfstudy",
              "huong dan tu hoc,tu hoc,huong dan hoc,tai lieu tu hoc,huong dan hoc tap")
          .add("maps", "tap ban do,atlat,atlas")
          .add("materials", "tai lieu day hoc,tai lieu dai hoc,tai lieu boi duong");

  /** Bare "bài tập" means the workbook when it stands alone or before a subject. */
  static final String BARE_EXERCISES = "baitap";

  /** Series of textbooks of the present programme, and of English. */
  static final Phrases SERIES =
      new Phrases()
          .add("kntt", "ket noi tri thuc voi cuoc song,ket noi tri thuc,kntt,kntttvcs,kntt vcs")
          .add("kntt", "ket noi tri thuc va cuoc song,ket noi,kn tt,kntt voi cs")
          .add("kntt", "bo ket noi tri thuc voi cuoc song,bo sach ket noi tri thuc voi cuoc song")
          .add("kntt", "bo ket noi tri thuc,bo sach ket noi tri thuc,bo kntt")
          .add("ctst", "bo chan troi sang tao,bo sach chan troi sang tao,bo ctst")
          .add("cd", "bo canh dieu,bo sach canh dieu")
          .add("ctst", "chan troi sang tao,ctst,chan troi,ct st")
          .add("cd", "canh dieu,bo cd,bo sach cd,sach canh dieu")
          .add("kntt", "bo ket noi,bo sach ket noi,sach ket noi tri thuc,sach ket noi,sach kntt")
          .add("kntt", "sach ket noi tri thuc voi cuoc song,kntt voi cuoc song,bo sach kntt")
          .add(
              "kntt",
              "bo kntt voi cuoc song,bo sach kntt voi cuoc song,ket noi tri thuc vcs,kntt cs")
          .add("ctst", "bo chan troi,bo sach chan troi,sach chan troi,sach chan troi sang tao")
          .add("ctst", "bo sach ctst,sach ctst")
          .add("ckp", "cung kham pha")
          .add("chdptnl", "cung hoc de phat trien nang luc,chptnl")
          .add("vsbddc", "vi su binh dang va dan chu trong giao duc,vi su binh dang dan chu")
          .add("gs", "global success")
          .add("fp", "friends plus,friends global")
          .add("ff", "family and friends")
          .add("ilsw", "i learn smart world,ilearn smart world")
          .add("ilss", "i learn smart start,ilearn smart start")
          .add("ro", "right on")
          .add("ew", "explore new worlds,english discovery");

  /** Short names of series, only where they stand alone. */
  static final Phrases SHORT_SERIES =
      new Phrases().add("cd", "cd").add("kntt", "kn,kntt").add("ctst", "ct,cts");

  /** Words that say nothing of the edition. */
  static final Phrases NOISE =
      new Phrases()
          .add("-", "bo sach giao khoa,bo sach,bo sgk,danh cho hoc sinh,dung cho hoc sinh")
          .add("-", "sach dung cho hoc sinh,sach danh cho hoc sinh,cho hoc sinh,dung cho,danh cho")
          .add("-", "theo chuong trinh giao duc pho thong moi,chuong trinh giao duc pho thong")
          .add("-", "theo chuong trinh moi,chuong trinh moi,theo chuong trinh sgk moi")
          .add("-", "bo giao duc va dao tao,tu sach,trung hoc co so,trung hoc pho thong,tieu hoc")
          .add("-", "thcs,thpt,sach in,tai lieu in,van ban,sach dien tu,electronic resource")
          .add("-", "ban co ban,chuong trinh chuan,chuong trinh co ban,theo chuong trinh chuan")
          .add("-", "text,printed text,sach moi,tron bo");

  /** Subjects of school, for the grade that follows them. */
  static final Phrases SUBJECTS =
      new Phrases()
          .add("toan", "toan,toan hoc,math,maths,mathematics,dai so,hinh hoc,giai tich,so hoc")
          .add("van", "ngu van,van hoc,van,lam van,tap lam van,luyen tu va cau,tap doc,ke chuyen")
          .add("tiengviet", "tieng viet,tv,tap viet,chinh ta,tu va cau")
          .add("tienganh", "tieng anh,english,anh van,tieng phap,tieng nga,tieng trung,tieng nhat")
          .add("tienganh", "tieng duc,tieng han,tieng trung quoc,tieng anh lop")
          .add("li", "vat li,li,hoa hoc,hoa,sinh hoc,sinh,khoa hoc tu nhien,khtn,khoa hoc")
          .add("su", "lich su,su,dia li,dia,lich su va dia li,lich su dia li,khoa hoc xa hoi")
          .add(
              "tin", "tin hoc,tin,cong nghe,ki thuat,thu cong,mi thuat,am nhac,hat nhac,nghe thuat")
          .add("td", "the duc,giao duc the chat,gdtc,giao duc quoc phong,gdqp")
          .add("td", "giao duc quoc phong va an ninh,giao duc quoc phong an ninh")
          .add("dd", "dao duc,giao duc cong dan,gdcd,giao duc kinh te va phap luat,gdktpl")
          .add("dd", "giao duc kinh te phap luat,giao duc dia phuong,tai lieu giao duc dia phuong")
          .add("tnxh", "tu nhien va xa hoi,tnxh,tu nhien xa hoi,hoat dong trai nghiem,hdtn")
          .add("tnxh", "hoat dong trai nghiem huong nghiep,giao duc ki nang song,ki nang song");

  /** What stands before the name of a subject of one syllable. */
  static final Set<String> BEFORE_SUBJECT =
      Set.of(
          "mon", "sach", "giai", "hoc", "on", "thi", "cho", "luyen", "duong", "gioi", "va", "dang",
          "de", "bo", "voi", "lam");

  /** Programmes of textbooks; what is standard has no name. */
  static final Phrases PROGRAMMES = new Phrases().add("advanced", "nang cao");

  /** What stands before the number of a volume. */
  static final Set<String> VOLUME_LABELS =
      Set.of(
          "tap", "t", "q", "quyen", "cuon", "phan", "ph", "vol", "volume", "vols", "v", "part",
          "pt", "bd", "band", "tome", "tom", "book", "bk", "p", "teil", "ki");

  /** Labels that are too short to be trusted at the beginning of a title, or before a word. */
  static final Set<String> SHORT_LABELS = Set.of("t", "q", "v", "p", "ph", "pt", "bd", "bk", "ki");

  /** What stands before a grade. */
  static final Set<String> GRADE_LABELS = Set.of("lop", "khoi", "grade", "class");

  private Lexicon() {}
}
