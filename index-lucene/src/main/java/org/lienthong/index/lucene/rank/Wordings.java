package org.lienthong.index.lucene.rank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.lienthong.index.lucene.match.TextQueries;
import org.lienthong.index.lucene.typed.Grade;
import org.lienthong.index.lucene.typed.QueryWord;
import org.lienthong.index.lucene.typed.SchoolWords;
import org.lienthong.index.lucene.typed.TypedWords;
import org.lienthong.index.lucene.typed.Volume;
import org.lienthong.index.lucene.typed.WordRow;

/**
 * The ways to write a row of words, for phrases: as typed, with school abbreviations in full, with
 * the short forms for the full ones, and as in titles, which have neither the kind of book nor
 * "lớp" before its number; volumes with every form of their number.
 */
final class Wordings {
  /** One word is not a phrase: the rest of "sách đỏ" or of "lớp 6" identifies too little. */
  private static final int SHORTEST = 2;

  private final TextQueries queries;
  private final List<QueryWord> words;
  private final TypedWords parts;
  private final TypedWords typed;

  /** A way to write school words, given how they were typed. */
  private interface Form {
    List<String> of(SchoolWords row, List<String> typed);
  }

  private static final List<Form> FORMS =
      List.of(
          (_, typed) -> typed,
          (row, _) -> row.full(),
          (row, _) -> row.brief(),
          (row, typed) -> row.unsaid() ? List.of() : typed);

  /** A way to write a grade, given how it was typed. */
  private interface Named {
    List<String> of(Grade grade, List<String> typed);
  }

  private static final List<Named> GRADES =
      List.of((_, typed) -> typed, (grade, _) -> grade.named(), (grade, _) -> grade.bare());

  /**
   * Makes the wordings of a row.
   *
   * @param row unmasked
   */
  Wordings(TextQueries queries, WordRow row) {
    this.queries = queries;
    this.words = row.words();
    this.typed = row.typed();
    this.parts = row.parts();
  }

  /** Returns the terms at each position, for each way to write the row. */
  Set<List<List<Term>>> positions() {
    List<List<Term>> asTyped = positions(FORMS.getFirst(), GRADES.getFirst());
    if (parts.isPlain()) {
      return Set.of(asTyped);
    }
    Set<List<List<Term>>> out = new LinkedHashSet<>(List.of(asTyped));
    FORMS.stream()
        .flatMap(form -> GRADES.stream().map(grade -> positions(form, grade)))
        .filter(way -> way.size() >= SHORTEST)
        .forEach(out::add);
    return out;
  }

  /**
   * Returns the terms at each position with exactly the typed marks, except for volumes, for each
   * way to write a grade: a textbook is "Toán 6".
   */
  Set<List<List<Term>>> marked() {
    Set<List<List<Term>>> out = new LinkedHashSet<>(List.of(marked(0, false)));
    for (int words = 0; words <= 1; words++) {
      for (boolean brief : new boolean[] {false, true}) {
        List<List<Term>> way = marked(words, brief);
        if (way.size() >= SHORTEST) {
          out.add(way);
        }
      }
    }
    return out;
  }

  /**
   * Returns one of these ways.
   *
   * @param dropped how many words of a grade are left out: 1 for "lớp"
   * @param brief whether words that titles seldom contain are left out
   */
  private List<List<Term>> marked(int dropped, boolean brief) {
    List<List<Term>> out = new ArrayList<>();
    int length;
    for (int at = 0; at < words.size(); at += length) {
      length = typed.length(at);
      Optional<Volume> volume = typed.volume(at);
      boolean grade = typed.grade(at).isPresent();
      boolean unsaid = brief && !grade && typed.school(at).filter(SchoolWords::unsaid).isPresent();
      if (volume.isPresent() && !grade) {
        out.add(queries.terms(volume.get().words()));
        out.add(queries.terms(volume.get().numbers()));
      } else if (!unsaid) {
        words
            .subList(at + (grade ? dropped : 0), at + length)
            .forEach(word -> out.add(queries.markedTerms(word)));
      }
    }
    return out;
  }

  private List<List<Term>> positions(Form form, Named named) {
    List<List<Term>> out = new ArrayList<>();
    int length;
    for (int at = 0; at < parts.folded().size(); at += length) {
      length = parts.length(at);
      List<String> said = parts.folded().subList(at, at + length);
      Optional<Grade> grade = parts.grade(at);
      Optional<Volume> volume = parts.volume(at);
      Optional<SchoolWords> row = parts.school(at);
      if (grade.isPresent()) {
        add(named.of(grade.get(), said), out);
      } else if (volume.isPresent()) {
        out.add(queries.terms(volume.get().words()));
        out.add(queries.terms(volume.get().numbers()));
      } else {
        add(row.map(r -> form.of(r, said)).orElse(said), out);
      }
    }
    return out;
  }

  private void add(List<String> folded, List<List<Term>> positions) {
    folded.forEach(word -> positions.add(queries.terms(List.of(word))));
  }
}
