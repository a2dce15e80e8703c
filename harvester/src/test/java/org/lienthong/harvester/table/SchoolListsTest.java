package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/**
 * Lists as schools keep them and products export them, written here from the same books, so that it
 * is known where every cell belongs. The share of cells that are there is in the module's README.
 */
class SchoolListsTest {
  private static final List<String> NAMES =
      List.of(
          "no", "title", "author", "place", "publisher", "year", "pages", "size", "isbn", "price");
  private static final String[][] BOOKS = {
    {
      "1",
      "Con suối nhỏ làng Thử",
      "Lý Thử An",
      "Hà Nội",
      "Kim Đồng",
      "2019",
      "32",
      "24",
      "9786040000019",
      "12000"
    },
    {
      "2",
      "Chuyến xe lửa màu xanh",
      "Hà Thử Bình",
      "TP. Hồ Chí Minh",
      "Trẻ",
      "2020",
      "48",
      "21",
      "9786040000026",
      "35500"
    },
    {
      "3",
      "Toán thử 6",
      "Đỗ Thử Cường",
      "Hà Nội",
      "Giáo dục",
      "2021",
      "120",
      "27",
      "9786040000033",
      "19000"
    },
    {
      "4",
      "Ngữ văn thử 7",
      "Bùi Thử Dung",
      "Đà Nẵng",
      "Đại học Sư phạm",
      "2022",
      "136",
      "27",
      "9786040000040",
      "22000"
    },
    {
      "5",
      "Công nghệ thử 8",
      "Lê Thử Giang",
      "Hà Nội",
      "Giáo dục",
      "2023",
      "96",
      "27",
      "9786040000057",
      "18000"
    },
    {
      "6",
      "Tổng hợp đề thử",
      "Vũ Thử Hà",
      "Huế",
      "Thuận Hoá",
      "2018",
      "210",
      "21",
      "9786040000064",
      "61000"
    }
  };

  /** Where a librarian looks for what a column says. */
  private static final Map<String, String> PLACES = places();

  private static Map<String, String> places() {
    Map<String, String> out = new LinkedHashMap<>();
    String all =
        "title 245a,author 100a,place 260a,publisher 260b,year 260c,pages 300a,size 300c,isbn 020a,price 020c,"
            + "copy 852p,copies 852p,qty 852z,store 852b,shelf 852c,call 852h,ddc 082a,cutter 082b,grade 521a,material 655a,subject 650a,"
            + "keyword 653a,note 500a,date 541d,source 541a,ledger 541e,total 541h,lang 041a,series 490a,volume 245n,summary 520a,"
            + "colour 521a,edition 250a,translator 700a,second 700a,condition 852z,id 001,inventory 852x,both 245a,imprint 260b,extent 300a,"
            + "genre 655a,subtitle 245b,from 852p,to 852p,barcode 852x,issue 852x,lost 999z";
    for (String one : all.split(",")) {
      out.put(one.split(" ")[0], one.split(" ")[1]);
    }
    return out;
  }

  /** A list: its name, its form, what stands above it, and its headings with what is below. */
  private record Layout(String name, String form, String above, String columns) {}

  private static final List<Layout> LAYOUTS = layouts();

  private static List<Layout> layouts() {
    String letterhead = "PHÒNG GD&ĐT HUYỆN THỬ\nTRƯỜNG THCS THỬ\nDANH MỤC SÁCH NĂM HỌC 2023-2024";
    return List.of(
        new Layout(
            "danh mục đơn giản",
            "csv,",
            "",
            "STT>no|Tên sách>title|Tác giả>author|NXB>publisher|Năm XB>year"),
        new Layout(
            "có tiêu đề trường ở trên",
            "csv,",
            letterhead,
            "TT>no|Nhan đề>title|Tác giả chính>author|Nhà xuất bản>publisher|Năm xuất bản>year|Số lượng>qty|Đơn giá>price"),
        new Layout(
            "dấu chấm phẩy",
            "csv;",
            letterhead,
            "STT>no|Tên tài liệu>title|Họ và tên tác giả>author|Nơi xuất bản>place|Nhà xuất bản>publisher|Năm xuất bản>year|Số trang>pages|Khổ (cm)>size"),
        new Layout(
            "mỗi bản một dòng",
            "xlsx copies",
            "",
            "STT>no|Số ĐKCB>copy|Tên sách>title|Tác giả>author|NXB>publisher|Năm XB>year|Giá tiền>price|Tình trạng>condition"),
        new Layout(
            "sổ đăng ký cá biệt, tiêu đề hai dòng",
            "xlsx copies two",
            "SỔ ĐĂNG KÝ CÁ BIỆT",
            "Ngày vào sổ>date|Số TT bản sách>copy|Tên tác giả>author|Tên sách>title|Nhà xuất bản>publisher|Nơi xuất bản>place|Năm xuất bản>year|Đơn giá>price|Mã màu>colour|Kệ>shelf|Ghi chú>note"),
        new Layout(
            "sổ chính thức, tác giả và tên sách một cột",
            "xlsx copies",
            "SỔ ĐĂNG KÝ CÁ BIỆT",
            "Ngày vào sổ>date|Số đăng ký cá biệt>copy|Tác giả và tên sách>both|Nhà xuất bản>publisher|Nơi xuất bản>place|Năm xuất bản>year|Giá tiền>price|Môn loại>ddc|Số vào sổ TQ>ledger|Ngày và số biên bản xuất>issue|Kiểm kê>inventory"),
        new Layout(
            "dòng nhóm",
            "xlsx groups",
            letterhead,
            "STT>no|Tên sách>title|Tác giả>author|NXB>publisher|Năm XB>year|Số lượng>qty|Giá bìa>price"),
        new Layout(
            "hai cột Giá",
            "xlsx",
            "",
            "STT>no|Tên sách>title|Tác giả>author|Giá>shelf|Giá>price|ĐKCB>copy"),
        new Layout(
            "dãy số",
            "csv,",
            "",
            "STT>no|Tên sách>title|Tác giả>author|Số ĐKCB từ - đến>copies|Số bản>qty"),
        new Layout(
            "từ số, đến số",
            "xlsx",
            "",
            "STT>no|Tên SGK>title|Tác giả>author|Từ số>from|Đến số>to|SL>qty"),
        new Layout(
            "không dấu",
            "csv,",
            "",
            "STT>no|Ten sach>title|Tac gia>author|Nha xuat ban>publisher|Nam xuat ban>year|So trang>pages|So luong>qty|Don gia>price"),
        new Layout(
            "tiếng Anh",
            "csv,",
            "",
            "S.No>no|Acc. No.>copy|Name of the Book>title|Author Name>author|Publisher Name>publisher|Year of Publication>year|Cost>price|Class No.>ddc|Subject>subject"),
        new Layout(
            "tiếng Anh, số lượng",
            "csv,",
            "",
            "Book ID>id|Name>title|Category>subject|Author>author|Publisher>publisher|Amount>qty"),
        new Layout(
            "Goodreads",
            "csv,",
            "",
            "Book Id>id|Title>title|Author>author|Author l-f>lost|ISBN13>isbn|My Rating>lost|Publisher>publisher|Number of Pages>pages|Year Published>year|Bookshelves>subject"),
        new Layout(
            "LibraryThing",
            "tsv16",
            "",
            "Book Id>id|Title>title|Sort Character>lost|Primary Author>author|Publication>imprint|Date>year|Page Count>pages|ISBN>isbn|Dewey Decimal>ddc|Tags>keyword|Barcode>copy"),
        new Layout(
            "Koha",
            "csv,",
            "",
            "biblionumber>id|title>title|author>author|itemcallnumber>call|barcode>copy|homebranch>store|publishercode>publisher|copyrightdate>year|isbn>isbn|itype>material"),
        new Layout(
            "SLiMS",
            "csv,",
            "",
            "title>title|gmd_name>material|isbn_issn>isbn|publisher_name>publisher|publish_year>year|call_number>call|language_name>lang|place_name>place|classification>ddc|authors>author|topics>subject"),
        new Layout(
            "OpenBiblio",
            "csv,",
            "",
            "bibid>id|barcode_nmbr>copy|title>title|author>author|topic1>subject|call_nmbr1>call"),
        new Layout(
            "eMicLib",
            "xlsx",
            "",
            "NhanDeChinh>title|TacGia>author|NhaXuatBan>publisher|NamXuatBan>year|SoTrang>pages|SDKCaBiet>copy|TuKhoa>keyword|GiaTien>price"),
        new Layout(
            "Librarika",
            "csv,",
            "",
            "Id>id|Title>title|Media Type>material|Authors>author|Accession No>copy|Call No>call|Publisher>publisher"),
        new Layout(
            "tiêu đề là trường MARC",
            "csv,",
            "",
            "001>id|245$a>title|100$a>author|260$a>place|260$b>publisher|260$c>year|300$a>pages|852$p>copy"),
        new Layout(
            "kho và khổ",
            "xlsx",
            "",
            "STT>no|Tên sách>title|Tác giả>author|Số trang>pages|Khổ>size|Kho>store|Số ĐKCB>copy"),
        new Layout(
            "nhà xuất bản và năm một cột",
            "csv;",
            "",
            "TT>no|Tên sách / Tài liệu>title|Tác giả>author|Nhà xuất bản - Năm xuất bản>imprint|Số trang / Khổ>extent|Thành tiền>total"),
        new Layout(
            "nhiều thông tin",
            "xlsx",
            letterhead,
            "STT>no|Nhan đề>title|Nhan đề phụ>subtitle|Tập>volume|Tác giả>author|Người dịch>translator|Lần xuất bản>edition|Tùng thư>series|Ngôn ngữ>lang|Tóm tắt>summary|Từ khóa>keyword|Ký hiệu phân loại>ddc|Ký hiệu tên sách>cutter"),
        new Layout(
            "theo lớp, theo môn",
            "xlsx",
            letterhead,
            "STT>no|Tên sách giáo khoa>title|Lớp>grade|Môn>subject|Loại sách>material|NXB>publisher|SL>qty|Học kì>lost"),
        new Layout(
            "mã vạch và ĐKCB",
            "xlsx",
            "",
            "STT>no|Tên cuốn sách>title|Tác giả>author|Mã vạch>barcode|Số ĐKCB>copy|Tên kho chứa>store"),
        new Layout(
            "chữ .VnTime",
            "tcvn",
            "",
            "STT>no|Tên sách>title|Tác giả>author|Nhà xuất bản>publisher|Năm xuất bản>year|Số ĐKCB>copy"),
        new Layout(
            "mã số sách",
            "csv,",
            "",
            "STT>no|Mã số sách>copy|Tên sách>title|Tác giả>author|Nơi xuất bản>place|NXB>publisher|Năm xuất bản>year|Số trang>pages|Tiền VNĐ>price"),
        new Layout(
            "mã sách và số lượng",
            "csv,",
            "",
            "Mã sách>id|Tên sách>title|Tác giả>author|NXB>publisher|Số lượng>qty"),
        new Layout(
            "hai tác giả một ô",
            "csv,",
            "",
            "STT>no|Tựa>title|Tác giả chính>author|Tác giả phụ>second|Nhà XB>publisher|Năm in>year"),
        new Layout(
            "sách tặng",
            "xlsx",
            "BIÊN BẢN NHẬN SÁCH TẶNG",
            "STT>no|Tên sách>title|Tác giả>author|Nguồn>source|Ngày nhập>date|Số quyển>qty|Đơn giá>price|Thể loại>genre"),
        new Layout(
            "ngăn cách bằng tab",
            "tsv",
            "",
            "STT>no|Tên đầu sách>title|Tên tác giả>author|Tên NXB>publisher|Năm phát hành>year|Vị trí>shelf|Số lượng>qty"));
  }

  /** Returns what a cell holds for a book. */
  private static String cell(String key, int book) {
    int place = NAMES.indexOf(key);
    if (place >= 0) {
      return BOOKS[book][place];
    }
    int n = book + 1;
    return switch (key) {
      case "copy" -> "STK%05d".formatted(n * 10);
      case "copies" -> "%05d-%05d".formatted(n * 10 + 1, n * 10 + 3);
      case "from" -> "GK-%04d".formatted(n * 10 + 1);
      case "to" -> "GK-%04d".formatted(n * 10 + 3);
      case "qty" -> "3";
      case "both" -> BOOKS[book][2] + " - " + BOOKS[book][1];
      case "imprint" -> BOOKS[book][4] + ", " + BOOKS[book][5];
      case "extent" -> BOOKS[book][6] + "tr / " + BOOKS[book][7] + "cm";
      case "ddc" -> "80" + n + ".5";
      case "lang" -> "Tiếng Việt";
      case "shelf" -> "A" + n;
      case "store" -> "Kho mượn";
      case "date" -> "0" + n + "/09/2023";
      case "grade" -> String.valueOf(5 + n);
      case "volume" -> String.valueOf(n);
      case "id" -> "T" + (100 + n);
      case "barcode" -> "89%08d".formatted(n);
      case "total" -> "75.000đ";
      case "translator" -> "Phan Thử Dịch";
      case "second" -> "Ngô Thử Phụ";
      case "edition" -> String.valueOf(n);
      case "material" -> "Sách tham khảo";
      default -> key + " " + n;
    };
  }

  /** Returns what a record says for the cell. */
  private static String kept(String key, int book) {
    String cell = cell(key, book);
    return switch (key) {
      case "pages" -> cell + " tr.";
      case "extent" -> BOOKS[book][6];
      case "size" -> cell + " cm";
      case "price" -> cell + " VND";
      case "total" -> "75000 VND";
      case "both" -> BOOKS[book][1];
      case "imprint" -> BOOKS[book][4];
      case "copies" -> "%05d".formatted((book + 1) * 10 + 2);
      case "lang" -> "vie";
      case "grade" -> "Lớp " + cell;
      case "volume" -> "Tập " + cell;
      case "edition" -> "Lần thứ " + cell;
      default -> cell;
    };
  }

  private record Measure(int cells, int right, int named, List<String> silent) {
    String line(String name) {
      return "| %s | %d | %d | %d | %d |"
          .formatted(name, cells, right, named, cells - right - named);
    }
  }

  private static Measure measure(Layout list) throws IOException {
    List<MarcRecord> records = new ArrayList<>();
    List<String> notices;
    try (MarcReader reader = open(list)) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof MarcReading.Read read) {
          records.add(read.record());
        }
      }
      notices = reader.takeNotices();
    }
    int cells = 0;
    int right = 0;
    int named = 0;
    List<String> silent = new ArrayList<>();
    for (int book = 0; book < BOOKS.length; book++) {
      for (String column : list.columns().split("\\|")) {
        String heading = column.split(">")[0];
        String key = column.split(">")[1];
        if (key.equals("no")) {
          continue;
        }
        cells++;
        if (isThere(records, BOOKS[book][1], PLACES.getOrDefault(key, ""), kept(key, book), key)) {
          right++;
        } else if (notices.stream().anyMatch(n -> n.contains("«" + heading + "»"))) {
          named++;
        } else {
          silent.add(list.name() + ": " + heading + " «" + cell(key, book) + "»");
        }
      }
    }
    return new Measure(cells, right, named, silent);
  }

  private static boolean isThere(
      List<MarcRecord> records, String title, String place, String wanted, String key) {
    return records.stream()
        .filter(r -> r.first("245", 'a').orElse("").equals(title))
        .anyMatch(r -> isIn(r, place, wanted, key));
  }

  private static boolean isIn(MarcRecord record, String place, String wanted, String key) {
    if (place.equals("001")) {
      return record.controlNumber().orElse("").equals(wanted);
    }
    Stream<DataField> fields = record.data(place.substring(0, 3));
    char code = place.charAt(3);
    boolean counted =
        key.equals("qty") && record.data("852").filter(f -> f.first('p').isPresent()).count() == 3;
    return counted
        || fields
            .flatMap(f -> f.subfields().stream())
            .anyMatch(s -> s.code() == code && s.data().contains(wanted));
  }

  private static MarcReader open(Layout list) throws IOException {
    String form = list.form();
    List<List<String>> rows = rows(list);
    if (form.startsWith("xlsx")) {
      return TableFiles.workbook(new ByteArrayInputStream(workbook(rows)), TableOptions.DEFAULT);
    }
    String separator =
        form.startsWith("csv") ? form.substring(3) : form.equals("tcvn") ? "," : "\t";
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> cells =
          row.stream().map(c -> c.contains(separator) ? "\"" + c + "\"" : c).toList();
      text.append(String.join(separator, cells)).append("\r\n");
    }
    byte[] octets =
        switch (form) {
          case "tsv16" -> ("\ufeff" + text).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
          case "tcvn" -> tcvn3(text.toString());
          default -> text.toString().getBytes(UTF_8);
        };
    return TableFiles.text(new ByteArrayInputStream(octets), TableOptions.DEFAULT);
  }

  private static List<List<String>> rows(Layout list) {
    List<List<String>> out = new ArrayList<>();
    for (String line : list.above().split("\n")) {
      if (!line.isEmpty()) {
        out.add(List.of(line));
      }
    }
    List<String> headings = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (String column : list.columns().split("\\|")) {
      headings.add(column.split(">")[0]);
      keys.add(column.split(">")[1]);
    }
    if (list.form().endsWith("two")) {
      List<String> upper = new ArrayList<>(headings);
      List<String> lower = new ArrayList<>(headings);
      for (int i = 0; i < headings.size(); i++) {
        boolean part = List.of("publisher", "place", "year").contains(keys.get(i));
        upper.set(
            i,
            part ? (keys.get(i).equals("publisher") ? "Thông tin xuất bản" : "") : headings.get(i));
        lower.set(i, part ? headings.get(i) : "");
      }
      out.add(upper);
      out.add(lower);
    } else {
      out.add(headings);
    }
    int copies = list.form().contains("copies") ? 3 : 1;
    for (int book = 0; book < BOOKS.length; book++) {
      if (list.form().endsWith("groups") && book % 3 == 0) {
        out.add(List.of(book == 0 ? "I" : "II", book == 0 ? "SÁCH THAM KHẢO" : "SÁCH LỚP 8"));
      }
      for (int copy = 0; copy < copies; copy++) {
        List<String> row = new ArrayList<>();
        for (String key : keys) {
          String cell = cell(key, book);
          row.add(
              key.equals("copy") && copy > 0 ? "STK%05d".formatted(book * 10 + 10 + copy) : cell);
        }
        out.add(row);
      }
    }
    return out;
  }

  private static byte[] workbook(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sách");
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < rows.get(i).size(); j++) {
          String cell = rows.get(i).get(j);
          if (cell.matches("[1-9]\\d{0,5}")) {
            sheet.value(i, j, Integer.valueOf(cell));
          } else if (!cell.isEmpty()) {
            sheet.value(i, j, cell);
          }
        }
      }
    }
    return out.toByteArray();
  }

  /** Encodes by trying every octet, since TCVN3 can only be read. */
  private static byte[] tcvn3(String text) {
    Map<Character, Byte> codes = new LinkedHashMap<>();
    for (int octet = 0xa1; octet <= 0xff; octet++) {
      byte[] one = {(byte) octet};
      String decoded = org.lienthong.marc.charset.SourceEncoding.TCVN3.decode(one);
      codes.putIfAbsent(decoded.charAt(0), (byte) octet);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.write(
          c < 0x80
              ? c
              : codes.getOrDefault(c, codes.getOrDefault(Character.toLowerCase(c), (byte) '?')));
    }
    return out.toByteArray();
  }

  @Test
  void cellsAreWhereALibrarianLooksForThem() throws IOException {
    int cells = 0;
    int right = 0;
    List<String> lines = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Layout list : LAYOUTS) {
      Measure one = measure(list);
      cells += one.cells();
      right += one.right();
      lines.add(one.line(list.name()));
      silent.addAll(one.silent());
    }
    assertThat(LAYOUTS).hasSizeGreaterThanOrEqualTo(30);
    assertThat(silent).as(String.join("\n", lines)).isEmpty();
    assertThat(right * 100.0 / cells).as(String.join("\n", lines)).isGreaterThanOrEqualTo(97);
  }
}
