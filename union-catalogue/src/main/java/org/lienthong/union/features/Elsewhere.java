package org.lienthong.union.features;

import java.util.List;
import org.lienthong.marc.DataField;

/** Finds volume, grade, kind and series outside the title, where cataloguers also put them. */
final class Elsewhere {
  private static final Phrases SERIES_LABELS = new Phrases().add("-", "bo sach,bo sgk,bo");

  private Elsewhere() {}

  /** Returns the title, completed from other fields. */
  static Title complete(Title title, Fields record) {
    Title out = title;
    for (DataField field : record.all()) {
      out =
          switch (field.tag().value()) {
            case "440", "490", "800", "810", "830" -> fromSeries(out, field);
            case "246", "250", "500", "521" -> fromNote(out, field, false);
            case "526", "650", "653", "655", "690" -> fromNote(out, field, true);
            default -> out;
          };
    }
    return out;
  }

  private static Title fromSeries(Title title, DataField field) {
    boolean named = field.tag().value().startsWith("8") && field.first('t').isPresent();
    TitleScan scan = new TitleScan('a', field.joined(named ? "t" : "at"));
    List<String> series = scan.take(Lexicon.SERIES);
    List<String> alone = series.isEmpty() ? scanShort(field) : series;
    Title out = withSeries(title, alone);
    out = withKind(out, scan.take(Lexicon.KINDS), scan);
    String inside = VolumeParser.take(scan);
    if (!alone.isEmpty() || !(out.volume().isEmpty() || out.bareVolume())) {
      return out;
    }
    if (!isTitle(title, scan)) {
      return out;
    }
    String volume = volume(field.first('v').orElse(""));
    String best = volume.isEmpty() ? inside : volume;
    return best.isEmpty() ? out : out.withVolume(best);
  }

  private static List<String> scanShort(DataField field) {
    TitleScan scan = new TitleScan('a', "x : " + field.joined("at"));
    scan.drop(SERIES_LABELS);
    return scan.takeAlone(Lexicon.SHORT_SERIES);
  }

  private static Title withSeries(Title title, List<String> found) {
    return title.series().isEmpty() && !found.isEmpty()
        ? title.withSeries(found.getFirst())
        : title;
  }

  /** A kind outside the title counts only where the field says nothing else. */
  private static Title withKind(Title title, List<String> found, TitleScan scan) {
    boolean only = scan.freeTokens() == 0 && !found.isEmpty();
    return only && title.kind().isEmpty() ? title.withKind(found.getFirst()) : title;
  }

  /** A numbered series is a volume only when the series bears the title's own name. */
  private static boolean isTitle(Title title, TitleScan scan) {
    String series = TitleTokens.join(scan.proper()).replace(" ", "");
    String own = title.proper().replace(" ", "");
    return series.length() >= 3
        && (own.startsWith(series)
            || title.raw().replace(" ", "").startsWith(series)
            || (series.startsWith(own) && own.length() >= 6)
            || EditDistance.within(own, series, series.length() >= 8 ? 2 : 1));
  }

  private static String volume(String text) {
    TitleScan scan = new TitleScan('n', text);
    return VolumeParser.take(scan);
  }

  /**
   * Reads short notes.
   *
   * @param keyword whether they are subject words; of kinds, these name only the teacher's book
   *     reliably
   */
  private static Title fromNote(Title title, DataField field, boolean keyword) {
    Title out = title;
    for (String text : Fields.all(field, "ab")) {
      if (text.length() <= 80) {
        out = fromShortNote(out, new TitleScan('a', text), keyword);
      }
    }
    return out;
  }

  private static Title fromShortNote(Title title, TitleScan scan, boolean keyword) {
    Title out = withSeries(title, scan.take(Lexicon.SERIES));
    List<String> kinds = scan.take(Lexicon.KINDS);
    if (keyword && !kinds.equals(List.of("teacher"))) {
      kinds = List.of();
    }
    scan.drop(Lexicon.NOISE);
    out = withKind(out, kinds, scan);
    String volume = VolumeParser.take(scan);
    if (!volume.isEmpty() && scan.freeTokens() == 0 && out.volume().isEmpty()) {
      out = out.withVolume(volume);
    }
    String grade = GradeParser.takeNamed(scan);
    if (!grade.isEmpty() && scan.freeTokens() == 0 && out.grade().isEmpty()) {
      out = out.withGrade(grade);
    }
    return out;
  }
}
