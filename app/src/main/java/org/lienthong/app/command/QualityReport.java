package org.lienthong.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.core.export.Sheet;
import org.lienthong.core.quality.QualityFigures;
import org.lienthong.core.quality.QualityFigures.LibraryFigures;
import org.lienthong.core.quality.QualityFigures.Located;
import org.lienthong.core.quality.QualityFigures.RuleFigures;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.validation.QualityRule;
import org.lienthong.marc.validation.RecordFinding;

/** Prints the quality figures of a library, as lines, as JSON or as a workbook. */
final class QualityReport {
  /** Rules of a library in the overview of all. */
  private static final int TOP = 5;

  /** Records of a rule that are named as examples. */
  private static final int EXAMPLES = 5;

  private static final int PAGE = 500;

  private static final List<String> HEADINGS =
      List.of(
          "Thư viện",
          "Mã số biểu ghi",
          "Nhan đề",
          "Mức độ",
          "Vị trí",
          "Đang có",
          "Nên là",
          "Lỗi",
          "Cách sửa",
          "Error",
          "What to do",
          "Mã quy tắc");

  private final QualityFigures figures;
  private final RecordStore store;

  QualityReport(QualityFigures figures, RecordStore store) {
    this.figures = figures;
    this.store = store;
  }

  /** A finding with its record; the record is null when it was removed meanwhile. */
  private record Shown(@Nullable StoredRecord record, Located located) {
    String id() {
      return record == null ? "" : record.id();
    }
  }

  private List<Shown> page(String library, QualityRule rule, long after, int limit) {
    List<Located> found = figures.findings(library, rule, after, limit);
    long[] keys = found.stream().mapToLong(Located::key).toArray();
    List<@Nullable StoredRecord> records = store.byKeys(keys);
    List<Shown> out = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      out.add(new Shown(records.get(i), found.get(i)));
    }
    return out;
  }

  private List<RuleFigures> rules(String library, Optional<QualityRule> only) {
    return figures.rules(library).stream()
        .filter(r -> only.isEmpty() || only.get().equals(r.rule()))
        .toList();
  }

  /** Prints a library: score, months, and rules with examples; all of one rule if it is named. */
  void tell(LibraryFigures library, Optional<QualityRule> only, boolean whole, Output out) {
    String code = library.library();
    out.line(
        "%s\t%s"
            .formatted(
                code,
                Say.both(
                    score(library.score()) + " điểm, " + library.records() + " biểu ghi",
                    "score " + score(library.score()) + ", " + library.records() + " records")));
    if (whole) {
      figures
          .months(code)
          .forEach(m -> out.line("%s\t%s\t%d".formatted(m.month(), score(m.score()), m.records())));
    }
    rules(code, only).stream()
        .limit(whole ? Integer.MAX_VALUE : TOP)
        .forEach(rule -> tell(code, rule, only.isPresent(), whole, out));
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.1f", score);
  }

  private void tell(String code, RuleFigures rule, boolean all, boolean whole, Output out) {
    QualityRule.RuleText text = rule.rule().text();
    out.line(
        "  %d\t%s\t%s\t%s"
            .formatted(
                rule.records(),
                rule.rule().code(),
                Say.both(severityInVietnamese(rule.rule()), severity(rule.rule())),
                Say.both(text.vietnamese(), text.english())));
    if (whole) {
      out.line("    " + Say.both(text.remedyVietnamese(), text.remedyEnglish()));
      walk(code, rule.rule(), all ? Long.MAX_VALUE : EXAMPLES, shown -> out.line(line(shown)));
    }
  }

  private static String line(Shown shown) {
    RecordFinding finding = shown.located.finding();
    String expected = finding.expected().isEmpty() ? "" : " → " + finding.expected();
    return "    %s\t%s\t%s%s".formatted(shown.id(), finding.place(), finding.found(), expected);
  }

  /** Reads shown findings. */
  private interface Visitor<E extends Exception> {
    /** Reads one. */
    void visit(Shown shown) throws E;
  }

  private <E extends Exception> void walk(
      String library, QualityRule rule, long limit, Visitor<E> visitor) throws E {
    long after = 0;
    long left = limit;
    while (left > 0) {
      List<Shown> page = page(library, rule, after, (int) Math.min(left, PAGE));
      for (Shown shown : page) {
        visitor.visit(shown);
        left -= shown.located.key() == after ? 0 : 1;
        after = shown.located.key();
      }
      if (page.isEmpty()) {
        return;
      }
    }
  }

  /** Returns a library for JSON; of each rule the first records, or all of them if it is named. */
  Map<String, Object> describe(LibraryFigures library, Optional<QualityRule> only) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("library", library.library());
    out.put("records", library.records());
    out.put("score", Math.round(library.score() * 10) / 10.0);
    out.put("months", figures.months(library.library()));
    List<Map<String, Object>> rules = new ArrayList<>();
    for (RuleFigures rule : rules(library.library(), only)) {
      rules.add(describe(library.library(), rule, only.isPresent()));
    }
    out.put("rules", rules);
    return out;
  }

  private Map<String, Object> describe(String library, RuleFigures rule, boolean all) {
    QualityRule.RuleText text = rule.rule().text();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("rule", rule.rule().code());
    out.put("severity", severity(rule.rule()));
    out.put("records", rule.records());
    out.put("findings", rule.findings());
    out.put("vi", text.vietnamese());
    out.put("en", text.english());
    out.put("remedyVi", text.remedyVietnamese());
    out.put("remedyEn", text.remedyEnglish());
    List<Map<String, Object>> examples = new ArrayList<>();
    walk(
        library,
        rule.rule(),
        all ? Long.MAX_VALUE : EXAMPLES,
        shown -> examples.add(describe(shown)));
    out.put("examples", examples);
    return out;
  }

  private static Map<String, Object> describe(Shown shown) {
    RecordFinding finding = shown.located.finding();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", shown.id());
    out.put("place", finding.place());
    out.put("found", finding.found());
    out.put("expected", finding.expected());
    return out;
  }

  private static String severity(QualityRule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String severityInVietnamese(QualityRule rule) {
    return switch (rule.severity()) {
      case ERROR -> "lỗi";
      case WARNING -> "cảnh báo";
      case NOTE -> "ghi chú";
    };
  }

  /** Writes a workbook with a row for each finding. */
  void workbook(List<LibraryFigures> libraries, Optional<QualityRule> only, OutputStream out)
      throws IOException {
    try (Sheet sheet = new Sheet(out, "Chất lượng", HEADINGS)) {
      for (LibraryFigures library : libraries) {
        for (RuleFigures rule : rules(library.library(), only)) {
          this.<IOException>walk(
              library.library(),
              rule.rule(),
              Long.MAX_VALUE,
              shown -> add(sheet, library.library(), rule.rule(), shown));
        }
      }
    }
  }

  private static void add(Sheet sheet, String library, QualityRule rule, Shown shown)
      throws IOException {
    if (sheet.isFull()) {
      throw new CommandException(
          "một bảng chỉ có " + Sheet.MAX_ROWS + " dòng; hãy nêu thư viện hoặc --rule",
          "a sheet has only " + Sheet.MAX_ROWS + " rows; name a library or --rule");
    }
    RecordFinding finding = shown.located.finding();
    StoredRecord record = shown.record;
    QualityRule.RuleText text = rule.text();
    sheet.add(
        List.of(
            library,
            shown.id(),
            record == null ? "" : record.marc().first("245", 'a').orElse(""),
            severityInVietnamese(rule),
            finding.place(),
            finding.found(),
            finding.expected(),
            text.vietnamese(),
            text.remedyVietnamese(),
            text.english(),
            text.remedyEnglish(),
            rule.code()));
  }
}
