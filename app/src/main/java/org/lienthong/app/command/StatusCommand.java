package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.projection.Lag;
import org.lienthong.core.store.Listing;
import org.lienthong.union.UnionFigures;

/** {@code status}: how many records there are, and how far union and index are behind them. */
final class StatusCommand implements Command.OnData {
  @Override
  public String name() {
    return "status";
  }

  @Override
  public String usage() {
    return "";
  }

  @Override
  public String summary() {
    return Say.both(
        "số biểu ghi, việc gộp và lập chỉ mục còn chậm bao nhiêu",
        "how many records there are, and how far union and index are behind");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    Map<String, Lag> lags = engine.lags();
    UnionFigures figures = UnionFigures.of(engine.store());
    UpkeepReport upkeep = UpkeepReport.of(engine.folder(), engine.clock().instant());
    if (out.json()) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("records", records(engine));
      all.put("projections", describe(lags));
      all.put("union", figures);
      upkeep.describe(all);
      out.line(Json.text(all));
    } else {
      records(engine).forEach((code, n) -> out.line(code + "\t" + n));
      lags.forEach((name, lag) -> out.line(name + "\t" + text(lag)));
      tell(figures, out);
      upkeep.tell(out);
    }
    return lags.values().stream().anyMatch(lag -> lag.trouble() != null) ? 1 : 0;
  }

  private static Map<String, Long> records(Engine engine) {
    Map<String, Long> out = new LinkedHashMap<>();
    for (Catalogue catalogue : engine.libraries().catalogues()) {
      Listing live = new Listing(catalogue.code(), null, null, null, true);
      out.put(catalogue.code(), engine.store().count(live));
    }
    return out;
  }

  private static Map<String, Object> describe(Map<String, Lag> lags) {
    Map<String, Object> out = new LinkedHashMap<>();
    lags.forEach((name, lag) -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("changes", lag.changes());
      one.put("secondsBehind", lag.behind().toSeconds());
      one.put("trouble", Objects.requireNonNullElse(lag.trouble(), ""));
      out.put(name, one);
    });
    return out;
  }

  private static String text(Lag lag) {
    String standing =
        lag.changes() == 0
            ? Say.both("đã theo kịp", "caught up")
            : Say.both(
                "còn " + lag.changes() + " thay đổi, chậm " + lag.behind().toSeconds() + " giây",
                lag.changes() + " changes, " + lag.behind().toSeconds() + " seconds behind");
    return lag.trouble() == null
        ? standing
        : standing + "; " + Say.both("gặp trục trặc: ", "cannot go on: ") + lag.trouble();
  }

  private static void tell(UnionFigures figures, Output out) {
    out.line(
        Say.both(
            counted(figures.waiting(), "từ ", " trở lên") + " cặp chờ người xem",
            counted(figures.waiting(), "", " or more") + " pairs wait for people"));
    out.line(
        Say.both(
            figures.decisions() + " quyết định đang có hiệu lực",
            figures.decisions() + " decisions hold"));
    out.line(
        Say.both(
            figures.distrusted() + " ISBN thấy trên nhiều sách khác nhau",
            figures.distrusted() + " ISBN seen on different works"));
    out.line(
        Say.both(
            figures.cappedKeys()
                + " khóa quá chung, của "
                + counted(figures.cappedRecords(), "từ ", " trở lên")
                + " loại biểu ghi, không dùng để gộp",
            figures.cappedKeys()
                + " keys too common to match by, on "
                + counted(figures.cappedRecords(), "", " or more")
                + " kinds of records"));
  }

  private static String counted(long number, String before, String after) {
    return number < UnionFigures.MANY ? Long.toString(number) : before + number + after;
  }
}
