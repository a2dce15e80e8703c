package org.lienthong.union.features;

/**
 * A parsed title field.
 *
 * @param proper folded words of the title proper, without what the other components hold
 * @param rest folded words of the remainder of the title
 * @param marked the words of {@code proper} with marks; empty when it has none
 * @param raw folded words of the title with those of its kind, without volume, grade and series
 * @param volume see {@link VolumeParser}
 * @param bareVolume whether the volume is only a number after the title
 * @param grade see {@link GradeParser}
 * @param bareGrade whether the grade is only a number after a subject
 * @param kind a code of {@link org.lienthong.core.vocabulary.BookKind}; empty when none is named
 * @param series a code of {@link org.lienthong.core.vocabulary.TextbookSeries}; empty when none is
 *     named
 */
public record Title(
    String proper,
    String rest,
    String marked,
    String raw,
    String volume,
    boolean bareVolume,
    String grade,
    boolean bareGrade,
    String kind,
    String series) {
  static final Title NONE = new Title("", "", "", "", "", false, "", false, "", "");

  Title withVolume(String other) {
    return new Title(proper, rest, marked, raw, other, false, grade, bareGrade, kind, series);
  }

  Title withGrade(String other) {
    return new Title(proper, rest, marked, raw, volume, bareVolume, other, false, kind, series);
  }

  Title withKind(String other) {
    return new Title(
        proper, rest, marked, raw, volume, bareVolume, grade, bareGrade, other, series);
  }

  Title withSeries(String other) {
    return new Title(proper, rest, marked, raw, volume, bareVolume, grade, bareGrade, kind, other);
  }
}
