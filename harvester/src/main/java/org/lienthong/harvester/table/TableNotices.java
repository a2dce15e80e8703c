package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What people should know about the rows of a table: all are counted, the first are named. */
final class TableNotices {
  private final Map<Kind, List<String>> named = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

  /** What was done with rows. */
  enum Kind {
    NO_BOOK("%d dòng không phải là sách nên đã bỏ qua / %d rows describe no book and were skipped"),
    UNCLOSED(
        "%d dòng có dấu nháy kép không đóng, mỗi dòng được đọc riêng"
            + " / %d lines have a quote that is never closed and were each read by themselves"),
    SAME_NUMBER(
        "%d dòng có số của một dòng trước; biểu ghi được giữ riêng với mã ghi dưới đây"
            + " / %d rows have the number of an earlier row; their records were kept apart under"
            + " the identifiers given here"),
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
  }

  /** Adds a row with the beginning of its text. */
  void addRow(Kind kind, TableRow row) {
    String first = row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    String shown = first.length() > 40 ? first.substring(0, 40) + "…" : first;
    add(kind, row.place() + " «" + shown + "»");
  }

  /** Returns one sentence for each kind, and forgets them. */
  List<String> take() {
    List<String> out = new ArrayList<>();
    named.forEach((kind, places) -> {
      long count = counts.getOrDefault(kind, 0L);
      String more = count > places.size() ? "; … (+" + (count - places.size()) + ")" : "";
      out.add(kind.sentence.formatted(count, count) + ": " + String.join("; ", places) + more);
    });
    named.clear();
    counts.clear();
    return out;
  }
}
