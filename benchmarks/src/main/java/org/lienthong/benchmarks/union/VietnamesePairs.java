package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.MarcRecord;

/** Labelled pairs from Vietnamese lists. */
final class VietnamesePairs {
  /** {@code responsibility. - place : publisher, year}. */
  private static final Pattern ISBD =
      Pattern.compile("^(.*?)\\. - ([^:]*?)(?: : (.*?))?,\\s*(\\d{4})?[^,]*$");

  private VietnamesePairs() {}

  /**
   * Titles of a shop, all else unknown: 1 = the same product, 0 = other volumes of a series. Both
   * get one imprint and extent, so that the title decides.
   */
  static List<LabelledPair> titles(Path file) throws IOException {
    List<LabelledPair> out = new ArrayList<>();
    for (Map<String, String> row : Table.read(file)) {
      String id = row.getOrDefault("product_id", "");
      out.add(
          new LabelledPair(
              id,
              titled(row.getOrDefault("nhan_de_a", "")),
              titled(row.getOrDefault("nhan_de_b", "")),
              row.getOrDefault("label", "").equals("1")));
    }
    return out;
  }

  private static MarcRecord titled(String title) {
    return new DescribedRecord()
        .add("245", 'a', title)
        .imprint("Hà Nội", "Văn học", "2020")
        .add("300", 'a', "200 tr.")
        .record();
  }

  /** Cards of one library with repeated titles: the same where the whole description is equal. */
  static List<LabelledPair> cards(Path file) throws IOException {
    List<Map<String, String>> rows = Table.read(file);
    List<LabelledPair> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        Map<String, String> a = rows.get(i);
        Map<String, String> b = rows.get(j);
        if (a.getOrDefault("group", "").equals(b.getOrDefault("group", ""))) {
          String key = "trach_nhiem_va_xuat_ban_isbd";
          boolean match = a.getOrDefault(key, "").equals(b.getOrDefault(key, ""));
          out.add(new LabelledPair(a.get("group") + ":" + i + "," + j, card(a), card(b), match));
        }
      }
    }
    return out;
  }

  private static MarcRecord card(Map<String, String> row) {
    String text = row.getOrDefault("trach_nhiem_va_xuat_ban_isbd", "");
    Matcher isbd = ISBD.matcher(text);
    boolean fits = isbd.matches();
    return new DescribedRecord()
        .title(row.getOrDefault("nhan_de", ""), fits ? isbd.group(1) : text)
        .imprint(
            fits ? isbd.group(2) : "",
            fits && isbd.group(3) != null ? isbd.group(3) : "",
            row.getOrDefault("nam", ""))
        .record();
  }
}
