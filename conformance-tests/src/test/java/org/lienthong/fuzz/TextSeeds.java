package org.lienthong.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/** Small inputs of every language and format that is text; each shows a few of its parts. */
final class TextSeeds {
  private static final String SOAP =
      "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>%s</s:Body></s:Envelope>";
  private static final String SRW = "xmlns='http://www.loc.gov/zing/srw/'";

  private TextSeeds() {}

  private static List<byte[]> of(String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(UTF_8)).toList();
  }

  static List<byte[]> pqf() {
    return of(
        "toan",
        "@attr 1=4 \"Toán 6\"",
        "@attr 1=7 9786049990182",
        "@and @attr 1=1003 nguyen @attr 1=4 toan",
        "@or @not toan van @attr 1=31 @attr 2=4 2020",
        "@attrset Bib-1 @attr 5=1 @attr 4=2 to",
        "@attr 5=104 @attr 1=4 to?n#",
        "@attr 5=102 @attr 1=4 t.*n",
        "@attr 3=1 @attr 6=3 @attr 1=4 toan",
        "@prox 0 3 1 2 k 2 toan @attr 1=4 hoc",
        "@attr 2=103 @attr 1=1016 x",
        "@attr 1=1001 @attr 2=3 a",
        "@set default",
        "@term numeric 12",
        "@attr 1=1 @attr 2=102 \"nguyễn \\\"du\\\"\"");
  }

  static List<byte[]> cql() {
    return of(
        "toan",
        "dc.title = \"Toán 6\" and dc.creator any \"nguyen hoc\"",
        "(dc.title all \"toan hoc\" or bath.isbn = 9786049990182) not dc.date >= 2020",
        "dc.title = to* prox/unit=word/distance<3/ordered hoc",
        "> dc = \"info:srw/context-set/1/dc-v1.1\" dc.title == \"Toán\" sortBy dc.title/sort.descending",
        "cql.allRecords = 1 sortby dc.date dc.title/ascending",
        "dc.title =/masked \"t?an^\"",
        "rec.id exact x",
        "dc.title within \"a b\"",
        "dc.date within \"2019 2021\"",
        "dc.subject <> \"vật lí\"",
        "cql.serverChoice adj \"sach giao khoa\"",
        "title=\"a \\\" \\* b\"");
  }

  static List<byte[]> ccl() {
    return of(
        "find toan",
        "ti=toán and (au=nguyễn or \"sách giáo khoa\") not su=vật lí?",
        "ti=(toán or lí)",
        "ti,au=toan?2 hoc#",
        "py=2019-2021",
        "py>2019 or is=9786049990182",
        "toan %3 hoc !2 sinh",
        "\"to an\" AND NOT x");
  }

  static List<byte[]> sru() {
    return of(
        "query=toan",
        "operation=searchRetrieve&version=1.2&query=dc.title%3Dtoan&maximumRecords=2&startRecord=1&recordSchema=dc",
        "version=2.0&query=toan&recordXMLEscaping=string&resultSetTTL=60&sortKeys=title,,1",
        "version=1.1&operation=scan&scanClause=dc.title%3Dt&maximumTerms=5&responsePosition=2",
        "operation=explain&version=1.2&recordPacking=xml&stylesheet=/sru/style.xsl",
        "queryType=cql&query=toan&facetLimit=5:dc.date,3:dc.creator&facetStart=1&facetSort=recordCount&facetCount=1:3",
        "query=tona&x-suggest=1&httpAccept=application/json&recordPosition=1",
        "query=toan&extraRequestData=%3Ca%20xmlns%3D%22x%22%3Eb%3C/a%3E&recordSchema=mods",
        "version=2.0&query=cql.allRecords=1&sortKeys=date,dc,0,highValue%20title&maximumRecords=1",
        "query=cql.resultSetId=1-2");
  }

  static List<byte[]> soap() {
    return of(
        SOAP.formatted(
            "<searchRetrieveRequest "
                + SRW
                + "><version>1.2</version><query>toan</query>"
                + "<maximumRecords>1</maximumRecords><recordPacking>string</recordPacking>"
                + "<extraRequestData><a xmlns='x'>b</a></extraRequestData></searchRetrieveRequest>"),
        SOAP.formatted(
            "<scanRequest "
                + SRW
                + "><version>1.1</version><scanClause>dc.title=t</scanClause></scanRequest>"),
        SOAP.formatted("<explainRequest " + SRW + "><version>1.2</version></explainRequest>"),
        "<?xml version='1.0' encoding='UTF-16'?><a/>",
        "<ucp:updateRequest xmlns:ucp='info:lc/xmlns/update-v1'><srw:version xmlns:srw='http://www.loc.gov/zing/srw/'>1.0"
            + "</srw:version><ucp:action>info:srw/action/1/create</ucp:action></ucp:updateRequest>");
  }

  static List<byte[]> oai() {
    return of(
        "verb=Identify",
        "verb=ListRecords&metadataPrefix=marc21&from=2025-12-31&until=2026-01-02",
        "verb=ListIdentifiers&metadataPrefix=oai_dc&set=type:book",
        "verb=ListSets",
        "verb=ListMetadataFormats&identifier=oai:lienthong.example:union/1",
        "verb=GetRecord&metadataPrefix=mods&identifier=oai%3Alienthong.example%3Aunion%2F1",
        "verb=ListRecords&metadataPrefix=edm&from=2026-01-01T00:00:00Z&until=2026-01-01T00:00:00Z",
        "verb=ListRecords&resumptionToken=AAAA-_");
  }

  static List<byte[]> tokens() {
    return of(
        "ListRecords\n1|ListRecords|union|marc21|||1767225600|0|1767225601|2|5|9|1798761600",
        "ListIdentifiers\n1|ListIdentifiers|union|oai_dc|type:book|1767225600|1767225600|1|1767225601|0|0|3|1798761600",
        "ListSets\n1|union|3|1798761600",
        "ListSets\n1|ListSets|union|3|5|1798761600",
        "ListRecords\n");
  }

  static List<byte[]> control() {
    return of(
        "{\"type\":\"run\",\"token\":\"TOKEN\",\"arguments\":[\"status\",\"--json\"],\"folder\":\"/\",\"secret\":null}",
        "{\"token\":\"TOKEN\",\"type\":\"run\",\"arguments\":[],\"folder\":\".\",\"secret\":\"x\"}",
        "{\"type\":\"done\",\"status\":1}",
        "{\"type\":\"line\",\"text\":\"a\"}",
        "{\"type\":\"run\",\"token\":\"TOKEN\",\"arguments\":[\"a\"],\"folder\":\"a\\u00e1\"}");
  }

  static List<byte[]> xml() {
    return of(
        "<?xml version='1.0' encoding='ISO-8859-1'?><!-- x --><collection><record>"
            + "<leader>00000nam a2200000 a 4500</leader><controlfield tag='001'>1</controlfield>"
            + "<datafield tag='245' ind1='1' ind2='0'><subfield code='a'>To&#225;n &amp; <![CDATA[<l>]]></subfield>"
            + "</datafield></record></collection>",
        "<oai_marc status='c' type='a' level='m'><varfield id='245' i1='1' i2='0'><subfield label='a'>x</subfield>"
            + "</varfield><fixfield id='001'>\"1\"</fixfield></oai_marc>");
  }

  static List<byte[]> tagged() {
    return of(
        "=LDR  00000nam a2200000 a 4500\n=001  x\n=245  10$aToán {dollar}$bhai\n\n=LDR  00000nam\n=001  y\n",
        "000000001 LDR   L 00000nam^^2200000^a^4500\n000000001 24510 L $$aToán$$b6\n000000002 001   L 2\n",
        "001: 5\n245: ##$a Ngữ văn$b tập hai\n260: ##$a Hà Nội\n---\n001: 6\n");
  }

  static List<byte[]> csv() {
    return of(
        "STT,Tên sách,Tập,Tác giả,Nhà xuất bản,Năm xuất bản,ISBN,Lớp,Môn học,Giá bìa,Số lượng\n"
            + "1,Toán 6,Tập một,Hà Huy Khoái; Cung Thế Anh,Giáo dục,2021,978-604-9990-18-2,6,Toán,\"21.000\",10\n",
        "Nhan đề;Tác giả;Năm XB;ĐKCB\n\"Truyện \"\"Kiều\"\"\";Nguyễn Du;1999;1-5\nCộng;;;\n",
        "Danh mục sách thư viện\n\nTên sách\tTác giả\tSố trang\nA\tB\t12tr\n\tC\t\n",
        "Mã sách|Tên sách\n1|\"không đóng\n2|hai\n");
  }

  static List<byte[]> workbooks() {
    String row =
        "<row r='%d'><c r='A%<d' t='s'><v>0</v></c><c r='B%<d' t='inlineStr'><is><t>Tác giả</t></is></c>"
            + "<c r='C%<d' s='1'><v>44197.5</v></c><c r='D%<d' t='b'><v>1</v></c>"
            + "<c r='E%<d' t='str'><f>A1&amp;B1</f><v>x</v></c><c r='F%<d'><v>1.2E3</v></c></row>";
    String sheet =
        "==xl/worksheets/sheet1.xml\n<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            + "<sheetData>"
            + String.format(java.util.Locale.ROOT, row, 1)
            + String.format(java.util.Locale.ROOT, row, 3)
            + "</sheetData></worksheet>\n";
    return of(
        sheet,
        sheet
            + "==xl/sharedStrings.xml\n<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            + "<si><r><t>Tên </t></r><r><t xml:space='preserve'>sách</t></r></si><si/></sst>\n");
  }
}
