package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What people should know about a table: everything is counted, the first are named. */
final class TableNotices {
  private final Map<Kind, List<String>> named = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final List<String> details = new ArrayList<>();
  private long untold;

  /** What was done, or not done, with columns, rows and values. */
  enum Kind {
    PRODUCT("%d bảng của phần mềm đã biết / %d tables of a known product"),
    GUESSED(
        "%d tệp không phải Unicode, đã đọc theo bảng mã đoán được; nếu sai, chọn bằng --encoding"
            + " / %d files are not Unicode and were read in an encoding that was guessed; if it is"
            + " wrong, choose one by --encoding"),
    UNUSED(
        "%d cột không được dùng; để dùng, chọn trường bằng --map 'Tên cột=245$a'"
            + " / %d columns were not used; to use one, choose its field by --map 'Heading=245$a'"),
    DECIDED(
        "%d cột có hai nghĩa, đã hiểu theo nội dung ô / %d columns with two meanings, decided by"
            + " their cells"),
    NO_BOOK("%d dòng không phải là sách nên đã bỏ qua / %d rows describe no book and were skipped"),
    GROUP(
        "%d dòng là tên nhóm, ghi làm phân loại của các sách bên dưới"
            + " / %d rows name a group, which became the class of the books below"),
    COPIES(
        "%d dòng là bản khác của sách ở dòng trên / %d rows are further copies of the book above"),
    SAME_ROW(
        "%d dòng giống hệt dòng trên, không có số riêng, được đếm là bản sách"
            + " / %d rows repeat the row above without a number of their own and were counted as"
            + " copies"),
    UNCLOSED(
        "%d dòng có dấu nháy kép không đóng, mỗi dòng được đọc riêng"
            + " / %d lines have a quote that is never closed and were each read by themselves"),
    SAME_NUMBER(
        "%d dòng có số của một dòng trước; biểu ghi được giữ riêng với mã ghi dưới đây"
            + " / %d rows have the number of an earlier row; their records were kept apart under"
            + " the identifiers given here"),
    REPAIRED("%d chỗ đã được sửa khi đọc / %d places were repaired"),
    DOUBTFUL(
        "%d giá trị không hiểu được, giữ nguyên như trong bảng"
            + " / %d values were not understood and kept as they are"),
    ENCODED(
        "%d ô chữ kiểu cũ (TCVN3, VNI) đã đổi sang Unicode"
            + " / %d cells in an old encoding (TCVN3, VNI) were converted to Unicode"),
    HIDDEN("%d trang tính ẩn không được đọc / %d hidden sheets were not read"),
    NO_HEADINGS(
        "%d trang tính có dữ liệu nhưng không thấy dòng tiêu đề cột, nên không được đọc"
            + " / %d sheets have data but no row of headings and were not read");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  void add(Kind kind, String place) {
    counts.merge(kind, 1L, Long::sum);
    List<String> places = named.computeIfAbsent(kind, _ -> new ArrayList<>());
    if (places.size() < TableLimits.MAX_NAMED) {
      places.add(place);
    }
    if (details.size() < TableLimits.MAX_DETAILS) {
      details.add(kind.sentence.formatted(1, 1) + ": " + place);
    } else {
      untold++;
    }
  }

  /** Returns each that was named since the last call. */
  List<String> takeDetails() {
    List<String> out = new ArrayList<>(details);
    if (untold > 0) {
      out.add("và " + untold + " chỗ nữa / and " + untold + " more places");
    }
    details.clear();
    untold = 0;
    return List.copyOf(out);
  }

  /** Counts more of a kind without naming them. */
  void count(Kind kind, long more) {
    if (more > 0) {
      counts.merge(kind, more, Long::sum);
      named.computeIfAbsent(kind, _ -> new ArrayList<>());
    }
  }

  /** Adds a row with the beginning of its text. */
  void addRow(Kind kind, TableRow row) {
    String first = row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    add(kind, row.place() + " «" + brief(first) + "»");
  }

  /** Returns the beginning of a text. */
  static String brief(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  /** Returns one sentence for each kind, and forgets them. */
  List<String> take() {
    List<String> out = new ArrayList<>();
    named.forEach((kind, places) -> {
      long count = counts.getOrDefault(kind, 0L);
      boolean more = count > places.size() && !places.isEmpty();
      out.add(
          kind.sentence.formatted(count, count)
              + (places.isEmpty() ? "" : ": ")
              + String.join("; ", places)
              + (more ? "; … (+" + (count - places.size()) + ")" : ""));
    });
    named.clear();
    counts.clear();
    return out;
  }
}
