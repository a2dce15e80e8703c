package org.lienthong.benchmarks.union;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Simulates a cataloguer, who describes a book in one of several styles. */
final class HeldOutHand {
  private final Random random;
  private final List<Field> fields = new ArrayList<>();
  private final HeldOutBook book;

  /** Texts before the extent. */
  private String before = "";

  HeldOutHand(Random random, HeldOutBook book) {
    this.random = random;
    this.book = book;
  }

  MarcRecord write(String id) {
    fields.add(ControlField.of("001", id));
    int entered = chance(70) ? book.year() : book.year() + random.nextInt(3);
    fields.add(ControlField.of("008", "200101s" + entered + "    vm            000 0 vie d"));
    isbn();
    title();
    if (book.reprint() > 0 && chance(95)) {
      add("250", "a", HeldOutForms.fill(pick(HeldOutForms.REPRINTS), book.reprint()));
    }
    imprint();
    if (chance(90)) {
      int pages = chance(90) ? book.pages() : book.pages() + random.nextInt(5) - 2;
      String extent = HeldOutForms.fill(pick(HeldOutForms.PAGES), pages);
      add("300", "a", before + extent, "c", "24 cm");
    }
    if (chance(50)) {
      for (String author : book.authors().subList(1, book.authors().size())) {
        add("700", "a", name(author));
      }
    }
    return new MarcRecord(Leader.BOOK, fields);
  }

  private void isbn() {
    if (chance(25)) {
      return;
    }
    String number = chance(60) ? book.isbn() : hyphens(book.isbn());
    String said = HeldOutForms.fill(pick(HeldOutForms.ISBN_QUALIFIERS), Math.max(1, book.volume()));
    add("020", "a", (chance(5) ? "ISBN " : "") + number + said);
  }

  private static String hyphens(String isbn) {
    return isbn.substring(0, 3)
        + '-'
        + isbn.substring(3, 6)
        + '-'
        + isbn.substring(6, 8)
        + '-'
        + isbn.substring(8, 12)
        + '-'
        + isbn.substring(12);
  }

  private void title() {
    List<String> said = new ArrayList<>();
    String volume =
        book.volume() == 0 ? "" : HeldOutForms.fill(pick(HeldOutForms.VOLUMES), book.volume());
    String main = book.kind().equals("-") ? book.title() : school(said);
    List<String> at = new ArrayList<>(List.of("a", main));
    boolean slash = false;
    if (!volume.isEmpty()) {
      switch (random.nextInt(9)) {
        case 0, 1 -> at.addAll(List.of("n", volume));
        case 2 ->
            at.set(1, at.get(1) + pick(List.of(". ", ", ", " - ", " : ", " / ", " ")) + volume);
        case 3 -> at.addAll(List.of("p", volume));
        case 6 -> add("490", "a", book.title(), "v", volume);
        case 7 -> before = volume + pick(List.of(" : ", ". - ", ", "));
        case 4 -> at.addAll(List.of("b", volume));
        case 5 -> {
          slash = book.grade() > 0 && said.isEmpty();
          at.set(1, at.get(1) + (slash ? "/" : ", tập ") + book.volume());
        }
        default -> at.addAll(List.of("n", Integer.toString(book.volume())));
      }
    }
    for (String more : said) {
      at.addAll(List.of("b", more));
    }
    if (chance(80)) {
      at.addAll(List.of("c", statement()));
    }
    if (chance(75)) {
      add("100", "a", name(book.authors().getFirst()));
    }
    boolean capitals = chance(6);
    boolean bare = chance(10);
    for (int i = 1; i < at.size(); i += 2) {
      String text = capitals ? at.get(i).toUpperCase(Locale.ROOT) : at.get(i);
      at.set(i, bare ? unmarked(text) : text);
    }
    add("245", at.toArray(String[]::new));
  }

  /** Title proper of a school book; the text after it goes to {@code said}. */
  private String school(List<String> said) {
    String kind = pick(HeldOutForms.KINDS.getOrDefault(book.kind(), List.of()));
    String grade =
        pick(List.of(" #", " #", " lớp #", " - Lớp #", " (lớp #)", " khối #", " Lớp W", " lớp R"));
    String subject = variant(book.title()) + HeldOutForms.fill(grade, book.grade());
    String main = subject;
    if (!kind.isEmpty()) {
      switch (random.nextInt(5)) {
        case 0, 1 -> main = kind + " " + subject;
        case 2 -> main = subject + " (" + kind + ")";
        case 3 -> main = subject + " - " + kind;
        default -> said.add(kind);
      }
    }
    if (!book.series().isEmpty() && chance(85)) {
      String series = pick(HeldOutForms.SERIES.getOrDefault(book.series(), List.of()));
      switch (random.nextInt(5)) {
        case 0, 1 -> add("490", "a", series);
        case 2 -> said.add(series);
        case 3 -> main = main + " (" + series + ")";
        default -> add("500", "a", series);
      }
    }
    return main;
  }

  private String variant(String subject) {
    String spelt = chance(50) ? subject.replace("lí", "lý").replace("Mĩ", "Mỹ") : subject;
    return chance(50) ? spelt.replace("Hoá", "Hóa") : spelt;
  }

  private String statement() {
    String first = book.authors().getFirst();
    String all = String.join(", ", book.authors());
    return pick(
        List.of(
            all,
            first + " (chủ biên)",
            first + " (Ch.b.), ...",
            "B.s.: " + all,
            "Tổng chủ biên: " + first,
            first + " và những người khác",
            first + " ... [và nh. ng. khác]",
            "GS.TS. " + first,
            all + " biên soạn"));
  }

  private String name(String author) {
    List<String> words = List.of(author.split(" "));
    String family = words.getFirst();
    String given = words.getLast();
    String others = String.join(" ", words.subList(1, words.size()));
    String before = String.join(" ", words.subList(0, words.size() - 1));
    return pick(
        List.of(
            author,
            author,
            family + ", " + others,
            given + ", " + before,
            author.toUpperCase(Locale.ROOT),
            "PGS.TS. " + author,
            author + " (ch.b.)",
            author + ", 1965-"));
  }

  private void imprint() {
    if (chance(4)) {
      return;
    }
    List<String> at = new ArrayList<>(List.of("a", pick(HeldOutForms.PLACES)));
    if (chance(92)) {
      at.addAll(
          List.of("b", pick(HeldOutForms.PUBLISHERS.getOrDefault(book.publisher(), List.of()))));
    }
    if (chance(95)) {
      at.addAll(List.of("c", HeldOutForms.fill(pick(HeldOutForms.YEARS), book.year())));
    }
    add(chance(70) ? "260" : "264", at.toArray(String[]::new));
  }

  private void add(String tag, String... codesAndData) {
    fields.add(DataField.of(tag, tag.equals("264") ? " 1" : "  ", codesAndData));
  }

  private static String unmarked(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
