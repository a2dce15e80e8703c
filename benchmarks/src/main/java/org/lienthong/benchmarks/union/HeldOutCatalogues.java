package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lienthong.core.store.RecordRef;

/**
 * Made-up catalogues of ten members with the truth about them: school books of all kinds, and books
 * of the shop lists of {@code ../shared/data/vietnamese}, in volumes and printings. The forms are
 * those of {@link HeldOutForms}; the same seed gives the same records.
 */
final class HeldOutCatalogues {
  private static final int MEMBERS = 10;
  private static final List<String> FAMILIES =
      List.of("Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ");
  private static final List<String> MIDDLE =
      List.of("Văn", "Thị", "Minh", "Quốc", "Thanh", "Hữu", "Ngọc", "Xuân", "Đức", "Thu");
  private static final List<String> GIVEN =
      List.of(
          "An", "Bình", "Chi", "Dũng", "Hà", "Khánh", "Lan", "Nam", "Phương", "Sơn", "Tuấn", "Yến");

  private final Random random;
  private final List<HeldOutBook> editions = new ArrayList<>();
  private int works;
  private int numbers = 100_000;

  private HeldOutCatalogues(long seed) {
    this.random = new Random(seed);
  }

  /** Creates this many works of each sort. */
  static LabelledCatalogues make(Path vietnamese, long seed, int works) throws IOException {
    HeldOutCatalogues made = new HeldOutCatalogues(seed);
    for (int i = 0; i < works; i++) {
      made.school();
    }
    List<Map<String, String>> rows = Table.read(vietnamese.resolve("tiki-sach-nxb.csv"));
    Set<String> titles = new HashSet<>();
    for (int i = 0; i < rows.size() && titles.size() < works; i++) {
      String title = plain(rows.get(i).getOrDefault("ten_sach", ""));
      String author = rows.get(i).getOrDefault("tac_gia", "");
      if (title.length() > 4 && !author.isBlank() && titles.add(title)) {
        made.trade(title, author);
      }
    }
    return made.copies();
  }

  /** A title as a title page has it: shops add the edition and the supplements of the book. */
  private static String plain(String title) {
    String own = title.replaceAll("[(\\[].*", "").replaceAll(" - .*", "").strip();
    return own.matches(".*[0-9].*") || own.startsWith("Sách") || own.startsWith("Combo") ? "" : own;
  }

  private void school() {
    List<String> kinds = HeldOutForms.KINDS.keySet().stream().sorted().toList();
    List<String> series = List.of("kntt", "ctst", "cd", "");
    String kind = random.nextBoolean() ? "" : kinds.get(random.nextInt(kinds.size()));
    String of = series.get(random.nextInt(series.size()));
    String subject = HeldOutForms.SUBJECTS.get(random.nextInt(HeldOutForms.SUBJECTS.size()));
    int grade = 1 + random.nextInt(12);
    String house = of.equals("cd") ? "dhsp" : "gd";
    int volumes = random.nextInt(3) == 0 ? 2 : 0;
    add(subject, kind, grade, volumes, of, house, authors(1 + random.nextInt(3)));
  }

  private void trade(String title, String author) {
    List<String> houses =
        HeldOutForms.PUBLISHERS.keySet().stream().filter(h -> !h.equals("gd")).sorted().toList();
    int volumes = random.nextInt(5) == 0 ? 2 + random.nextInt(4) : 0;
    String house = houses.get(random.nextInt(houses.size()));
    add(title, "-", 0, volumes, "", house, List.of(author));
  }

  private void add(
      String title,
      String kind,
      int grade,
      int volumes,
      String series,
      String house,
      List<String> authors) {
    String text = title + '|' + kind + '|' + grade + '|' + series;
    if (!known.add(text)) {
      return;
    }
    int printings = 1 + random.nextInt(3);
    int year = 2008 + random.nextInt(12);
    for (int volume = volumes == 0 ? 0 : 1; volume <= volumes; volume++) {
      works++;
      int pages = 48 + random.nextInt(300);
      String isbn = isbn();
      for (int reprint = 0; reprint < printings; reprint++) {
        editions.add(
            new HeldOutBook(
                works,
                title,
                kind,
                grade,
                volume,
                series,
                authors,
                house,
                year + 2 * reprint,
                reprint,
                pages,
                isbn));
      }
    }
  }

  private final Set<String> known = new HashSet<>();

  private List<String> authors(int count) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(pick(FAMILIES) + ' ' + pick(MIDDLE) + ' ' + pick(GIVEN));
    }
    return out;
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String isbn() {
    String core = "978604" + (numbers += 7);
    int sum = 0;
    for (int i = 0; i < core.length(); i++) {
      sum += (core.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return core + (10 - sum % 10) % 10;
  }

  private LabelledCatalogues copies() {
    List<Arrival> arrivals = new ArrayList<>();
    Map<RecordRef, String> of = new HashMap<>();
    Map<RecordRef, String> work = new HashMap<>();
    for (int e = 0; e < editions.size(); e++) {
      int copies = 1 + random.nextInt(5);
      for (int n = 0; n < copies; n++) {
        String id = Integer.toString(arrivals.size() + 1);
        RecordRef record = new RecordRef("M" + random.nextInt(MEMBERS), id);
        HeldOutBook book = editions.get(e);
        arrivals.add(new Arrival(record, new HeldOutHand(random, book).write(id)));
        of.put(record, "E" + e);
        work.put(record, "W" + book.work());
      }
    }
    return new LabelledCatalogues(arrivals, of, work);
  }
}
