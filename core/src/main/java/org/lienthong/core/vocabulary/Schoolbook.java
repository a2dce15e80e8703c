package org.lienthong.core.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/**
 * The schoolbook that a record describes, as sets and index read it. The union reads titles by the
 * same tables, but tolerates more misspellings.
 *
 * @param grades that it is for, ascending
 * @param kind the kind in its title; empty when the title names none, or it is not a book
 * @param register its register class; empty when the record does not identify it
 * @param series the textbook series that it belongs to
 */
public record Schoolbook(
    Set<Integer> grades,
    Optional<BookKind> kind,
    Optional<MaterialClass> register,
    List<TextbookSeries> series) {
  private static final List<MarcPath> TITLE = MarcPath.list("245abnp");
  private static final List<MarcPath> AUDIENCE = MarcPath.list("521abx 650abx 653abx");

  public Schoolbook {
    series = List.copyOf(series);
  }

  /** Reads a record: its leader, title, series, audience, subjects and shelves. */
  public static Schoolbook of(MarcRecord record) {
    SchoolTitle title = new SchoolTitle(record, TITLE);
    Set<Integer> grades = new TreeSet<>(new SchoolTitle(record, AUDIENCE).namedGrades());
    grades.addAll(title.grades());
    boolean school = !grades.isEmpty();
    Optional<MaterialClass> byLeader = Material.register(record.leader());
    Optional<BookKind> kind = byLeader.isPresent() ? Optional.empty() : title.kind(school);
    Optional<MaterialClass> register =
        byLeader
            .or(() -> kind.map(BookKind::materialClass))
            .or(() -> RegisterWords.find(record, title.text()));
    if (register.isEmpty() && title.isBareTextbook()) {
      return new Schoolbook(
          grades,
          Optional.of(BookKind.PUPIL),
          Optional.of(MaterialClass.SGK),
          SeriesNames.of(record, title.text(), school));
    }
    return new Schoolbook(
        grades,
        kind,
        register.or(() -> title.isGraded() ? Optional.of(MaterialClass.STK) : Optional.empty()),
        SeriesNames.of(record, title.text(), school));
  }
}
