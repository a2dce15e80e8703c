package org.lienthong.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;

/**
 * The ways to write a row of words, for phrases: as they are typed, with the abbreviations of
 * school in full, and with the short forms for the full ones; volumes with every form of their
 * number.
 *
 * @param words unmasked
 */
record Wordings(TextQueries queries, List<QueryWord> words) {
  /** Returns the terms at each position, for each way. */
  Set<List<List<Term>>> positions() {
    List<String> folded = words.stream().flatMap(w -> w.folded().stream()).toList();
    Set<List<List<Term>>> out = new LinkedHashSet<>();
    out.add(positions(folded, _ -> Optional.empty()));
    out.add(positions(folded, rest -> SchoolWords.startOf(rest).map(SchoolWords::full)));
    out.add(positions(folded, rest -> SchoolWords.startOf(rest).map(row -> List.of(row.brief()))));
    return out;
  }

  /** Returns the terms at each position with just the marks that were typed, but for volumes. */
  List<List<Term>> marked() {
    List<List<Term>> out = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Optional<Volume> volume =
          at + 1 < words.size() ? Volume.of(folded(at), folded(at + 1)) : Optional.empty();
      if (volume.isPresent()) {
        out.add(queries.terms(volume.get().words()));
        out.add(queries.terms(volume.get().numbers()));
        at++;
      } else {
        out.add(queries.markedTerms(words.get(at)));
      }
    }
    return out;
  }

  private String folded(int at) {
    return String.join(" ", words.get(at).folded());
  }

  private List<List<Term>> positions(
      List<String> folded, Function<List<String>, Optional<List<String>>> otherWise) {
    List<List<Term>> out = new ArrayList<>();
    int at = 0;
    while (at < folded.size()) {
      List<String> rest = folded.subList(at, folded.size());
      Optional<Volume> volume =
          rest.size() > 1 ? Volume.of(rest.get(0), rest.get(1)) : Optional.empty();
      Optional<List<String>> other = otherWise.apply(rest);
      if (volume.isPresent()) {
        out.add(queries.terms(volume.get().words()));
        out.add(queries.terms(volume.get().numbers()));
        at += 2;
      } else if (other.isPresent()) {
        other.get().forEach(word -> out.add(queries.terms(List.of(word))));
        at += SchoolWords.startOf(rest).orElseThrow().length(rest);
      } else {
        out.add(queries.terms(List.of(rest.getFirst())));
        at++;
      }
    }
    return out;
  }
}
