package org.lienthong.core.accesspoint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.marc.MarcPath;

/**
 * The table of access points: for each, the MARC fields that feed it, how its values are analysed,
 * and its names in Bib-1 and the CQL context sets. The index, CQL, RPN, explain, scan, sort and the
 * documents read this table.
 *
 * <p>Bib-1 numbers are use attributes of 1.2.840.10003.3.1; the first CQL name is the one that is
 * printed.
 */
public enum AccessPoint {
  ANY(
      Kind.TEXT,
      "Bất kỳ",
      "Any",
      "",
      "1016 1017 1010 1035 1036 1000",
      "cql.serverChoice cql.anywhere cql.anyIndexes cql.allIndexes cql.keywords lt.any bath.any"),
  TITLE(
      Kind.TEXT,
      "Nhan đề",
      "Title",
      "245abnpfgks 130abfgklmnoprst 210ab 222ab 240abdfgklmnoprs 246abnpf 247abnpf 242abnp 730abfgklmnoprst 740anp 780st 785st",
      "4 34 35 36 37 38 39 40 41 42 43 44 1078 1082 1096 1097",
      "dc.title bib.title bath.title lt.title",
      Use.SORT),
  UNIFORM_TITLE(
      Kind.TEXT,
      "Nhan đề thống nhất",
      "Uniform title",
      "130abfgklmnoprst 240abdfgklmnoprs 730abfgklmnoprst",
      "6",
      "bath.uniformTitle bib.titleUniform lt.uniformTitle"),
  SERIES(
      Kind.TEXT,
      "Tùng thư",
      "Series",
      "440anpv 490av 800abcdfklmnopqrstv 810abtv 811act 830anpv",
      "5",
      "lt.series bib.titleSeries bath.seriesTitle",
      Use.SORT),
  KEY_TITLE(Kind.TEXT, "Nhan đề khoá", "Key title", "222ab", "33", "bath.keyTitle bib.titleKey"),
  AUTHOR(
      Kind.TEXT,
      "Tác giả",
      "Author",
      "100abcdq 110abcdn 111acdenq 700abcdq 710abcdn 711acdenq 720a 245c 800abcdq",
      "1003 1020 1098 1106",
      "dc.creator dc.contributor dc.author bath.author lt.author",
      Use.SORT),
  NAME(
      Kind.TEXT,
      "Tên",
      "Name",
      "100abcdq 110abcdn 111acdenq 700abcdq 710abcdn 711acdenq 600abcdq 610abcdn 611acdenq 720a",
      "1002 57",
      "bath.name bib.name lt.name"),
  PERSONAL_AUTHOR(
      Kind.TEXT,
      "Tác giả cá nhân",
      "Personal author",
      "100abcdq 700abcdq 800abcdq",
      "1004",
      "bath.personalAuthor lt.personalAuthor"),
  CORPORATE_AUTHOR(
      Kind.TEXT,
      "Tác giả tập thể",
      "Corporate author",
      "110abcdn 710abcdn 810abcdn",
      "1005",
      "bath.corporateAuthor lt.corporateAuthor"),
  CONFERENCE_AUTHOR(
      Kind.TEXT,
      "Tác giả hội nghị",
      "Conference author",
      "111acdenq 711acdenq 811acdenq",
      "1006",
      "bath.conferenceAuthor lt.conferenceAuthor"),
  PERSONAL_NAME(
      Kind.TEXT,
      "Tên người",
      "Personal name",
      "100abcdq 700abcdq 600abcdq 800abcdq 720a",
      "1",
      "bath.personalName bib.namePersonal"),
  CORPORATE_NAME(
      Kind.TEXT,
      "Tên tập thể",
      "Corporate name",
      "110abcdn 710abcdn 610abcdn 810abcdn",
      "2 1057",
      "bath.corporateName bib.nameCorporate"),
  CONFERENCE_NAME(
      Kind.TEXT,
      "Tên hội nghị",
      "Conference name",
      "111acdenq 711acdenq 611acdenq 811acdenq",
      "3",
      "bath.conferenceName bib.nameConference"),
  SUBJECT(
      Kind.TEXT,
      "Chủ đề",
      "Subject",
      "600abcdqtvxyz 610abtvxyz 611actvxyz 630atvxyz 648avxyz 650abvxyz 651avxyz 653a 655avxyz 690avxyz 691avxyz",
      "21 22 23 24 25 26 27 28 29 45 46 47 1008 1072 1077 1085 1099 1112 1113",
      "dc.subject bath.subject bib.subject lt.subject"),
  SUBJECT_PLACE(
      Kind.TEXT,
      "Địa danh",
      "Geographic subject",
      "651avxyz 650z 600z 752abcd",
      "58 1076 1110",
      "bath.geographicName bib.subjectPlace dc.coverage"),
  SUBJECT_NAME(
      Kind.TEXT,
      "Chủ đề nhân vật",
      "Name as subject",
      "600abcdqt 610abcdnt 611acdenqt",
      "1009 1073 1074",
      "bib.subjectName bath.personalSubject lt.subjectName"),
  SUBJECT_TOPIC(
      Kind.TEXT,
      "Chủ đề nội dung",
      "Topical subject",
      "650abvxyz 653a 690avxyz",
      "1079 1080",
      "bath.topicalSubject lt.topic"),
  GENRE(Kind.TEXT, "Thể loại", "Genre", "655avxyz", "1075", "bib.genre bath.genreForm"),
  PUBLISHER(
      Kind.TEXT,
      "Nhà xuất bản",
      "Publisher",
      "260b 264b",
      "1018 1101",
      "dc.publisher bath.publisher lt.publisher",
      Use.SORT),
  PLACE(
      Kind.TEXT,
      "Nơi xuất bản",
      "Place of publication",
      "260a 264a",
      "59",
      "bib.originPlace lt.place"),
  DATE(
      Kind.YEAR,
      "Năm xuất bản",
      "Date of publication",
      "260c 264c 008",
      "31 30 1102",
      "dc.date bath.date bib.dateIssued lt.year",
      Use.SORT),
  NOTE(
      Kind.TEXT,
      "Ghi chú",
      "Note",
      "500a 501a 502a 504a 505agrt 508a 511a 515a 520ab 521a 525a 530a 533a 534a 538a 545a 546a 550a 586a",
      "63 1058 1100",
      "bath.notes dc.description bib.note lt.note"),
  ABSTRACT(Kind.TEXT, "Tóm tắt", "Abstract", "520ab", "62", "dc.abstract lt.abstract"),
  EDITION(Kind.TEXT, "Lần xuất bản", "Edition", "250ab", "", "bib.edition lt.edition"),
  ISBN(Kind.STANDARD_NUMBER, "ISBN", "ISBN", "020az", "7", "bath.isbn dc.isbn lt.isbn"),
  ISSN(Kind.STANDARD_NUMBER, "ISSN", "ISSN", "022aylmz 440x 490x 830x", "8", "bath.issn lt.issn"),
  STANDARD_IDENTIFIER(
      Kind.STANDARD_NUMBER,
      "Số hiệu chuẩn",
      "Standard identifier",
      "010az 015a 020az 022aylmz 024a 027a 028a 030a 035a",
      "1007 10 11 48 49 50 1032 1091 1092 1093 1094 1104",
      "dc.identifier bath.standardIdentifier bib.identifier lt.identifier"),
  LCCN(Kind.STANDARD_NUMBER, "LCCN", "LCCN", "010az", "9", "bath.lccn lt.lccn"),
  PUBLISHER_NUMBER(
      Kind.STANDARD_NUMBER,
      "Số nhà xuất bản",
      "Publisher number",
      "028a",
      "51",
      "bath.musicPublisherNumber bath.publisherNumber lt.publisherNumber marc.028$a"),
  REMOTE_NUMBER(
      Kind.STANDARD_NUMBER,
      "Số hệ thống",
      "System control number",
      "035az",
      "1211",
      "bath.remoteSystemNumber lt.systemNumber"),
  LOCAL_NUMBER(
      Kind.IDENTIFIER,
      "Số biểu ghi",
      "Record control number",
      "001",
      "12",
      "rec.identifier rec.id lt.controlNumber marc.001"),
  LC_CALL_NUMBER(
      Kind.CALL_NUMBER,
      "Ký hiệu LC",
      "LC call number",
      "050ab 090ab",
      "16",
      "bath.lcCallNumber lt.lcc"),
  UDC(Kind.CALL_NUMBER, "Phân loại UDC", "UDC classification", "080ab", "14", "lt.udc"),
  DEWEY(
      Kind.CALL_NUMBER,
      "Phân loại DDC",
      "Dewey classification",
      "082ab 092ab",
      "13",
      "bath.deweyNumber lt.ddc"),
  CLASSIFICATION(
      Kind.CALL_NUMBER,
      "Phân loại",
      "Classification",
      "050ab 060ab 070ab 080ab 082ab 084ab 090ab 092ab 094ab",
      "20 1040 15 17 18 19 1041 1042",
      "lt.class bib.classification"),
  CALL_NUMBER(
      Kind.CALL_NUMBER,
      "Ký hiệu xếp giá",
      "Call number",
      "852hi 050ab 082ab 090ab 092ab",
      "53 1063",
      "lt.callNumber bath.callNumber",
      Use.SORT),
  LANGUAGE(
      Kind.IDENTIFIER,
      "Ngôn ngữ",
      "Language",
      "041ad 008",
      "54 1105",
      "dc.language bath.language lt.language"),
  MATERIAL(
      Kind.IDENTIFIER,
      "Dạng tài liệu",
      "Material type",
      "LDR",
      "1031 1001 1034 1103 1107",
      "dc.type dc.format bib.typeOfResource bath.typeOfMaterial lt.material"),
  AUDIENCE(Kind.TEXT, "Đối tượng", "Audience", "521ab", "", "bib.audience lt.audience"),
  GRADE(Kind.IDENTIFIER, "Lớp", "School grade", "245 521", "", "lt.grade"),
  TEXTBOOK_SERIES(
      Kind.IDENTIFIER, "Bộ sách", "Textbook series", "490 830 245", "", "lt.textbookSeries"),
  HOLDING_LIBRARY(
      Kind.IDENTIFIER,
      "Thư viện có",
      "Holding library",
      "852a",
      "1044 56",
      "bath.possessingInstitution lt.library"),
  BARCODE(Kind.IDENTIFIER, "Số ĐKCB", "Barcode", "852p 852j", "1028", "lt.barcode"),
  DATE_ENTERED(
      Kind.DATE,
      "Ngày tạo",
      "Date entered",
      "008",
      "1011 32",
      "rec.creationDate bib.dateCreated lt.created"),
  DATE_MODIFIED(
      Kind.DATE,
      "Ngày sửa",
      "Date of last modification",
      "005",
      "1012",
      "rec.lastModificationDate bib.dateModified lt.modified marc.005",
      Use.SORT);

  /** How values are analysed. */
  public enum Kind {
    /** Words of Vietnamese or any other language, folded and marked, and whole headings. */
    TEXT,
    /** A code or a control number: compared whole, without letter case. */
    IDENTIFIER,
    /** ISBN, ISSN and the like: compared without hyphens; both lengths of an ISBN are equal. */
    STANDARD_NUMBER,
    /** A shelf mark: compared from its beginning, ignoring white space and letter case. */
    CALL_NUMBER,
    /** A year, as a number. */
    YEAR,
    /** A day, as the number yyyymmdd. */
    DATE
  }

  private enum Use {
    SORT
  }

  private final Kind kind;
  private final String vietnamese;
  private final String english;
  private final List<MarcPath> paths;
  private final List<Integer> bib1;
  private final List<String> cql;
  private final boolean sortable;
  private final String indexName;

  AccessPoint(
      Kind kind,
      String vietnamese,
      String english,
      String paths,
      String bib1,
      String cql,
      Use... uses) {
    this.kind = kind;
    this.vietnamese = vietnamese;
    this.english = english;
    this.paths = paths.isEmpty() ? List.of() : MarcPath.list(paths);
    this.bib1 =
        bib1.isEmpty() ? List.of() : Arrays.stream(bib1.split(" ")).map(Integer::valueOf).toList();
    this.cql = List.of(cql.split(" "));
    this.sortable = uses.length > 0;
    this.indexName = name().toLowerCase(Locale.ROOT);
  }

  /** Returns how values are analysed. */
  public Kind kind() {
    return kind;
  }

  /** Returns the display name in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Returns the display name in English. */
  public String english() {
    return english;
  }

  /**
   * Returns the MARC paths that feed it; empty for {@link #ANY}, which all other access points
   * feed.
   */
  public List<MarcPath> paths() {
    return paths;
  }

  /** Returns its Bib-1 use attributes, the principal one first; empty when it has none. */
  public List<Integer> bib1() {
    return bib1;
  }

  /** Returns its CQL names with their context set's usual prefix, the one to print first. */
  public List<String> cql() {
    return cql;
  }

  /** Says whether results can be sorted by it. */
  public boolean sortable() {
    return sortable;
  }

  /** Returns the name of its fields in an index. */
  public String indexName() {
    return indexName;
  }

  /** Returns the access point that a Bib-1 use attribute names. */
  public static Optional<AccessPoint> ofBib1(int use) {
    // A principal number wins over a secondary one of an earlier row.
    return Arrays.stream(values())
        .filter(p -> !p.bib1.isEmpty() && p.bib1.getFirst() == use)
        .findFirst()
        .or(() -> Arrays.stream(values()).filter(p -> p.bib1.contains(use)).findFirst());
  }

  /** Returns the access point that a CQL index with its prefix names, ignoring letter case. */
  public static Optional<AccessPoint> ofCql(String name) {
    return Arrays.stream(values())
        .filter(p -> p.cql.stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }
}
