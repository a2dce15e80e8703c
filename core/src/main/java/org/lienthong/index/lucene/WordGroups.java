package org.lienthong.index.lucene;

import static org.lienthong.index.lucene.TextQueries.all;
import static org.lienthong.index.lucene.TextQueries.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lienthong.access.AccessPoint;

/**
 * The words that a record must have, some of them with other ways to say the same: joined words as
 * one, abbreviations of school, "lớp 6" as a grade, "tập 1" as "t. 1".
 *
 * @param free whether a reader left to us how to understand the words
 */
record WordGroups(TextQueries queries, List<QueryWord> words, boolean marked, boolean free) {
  /** Returns one query for each group; a record must match all. */
  List<Query> groups() {
    List<Query> out = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = Math.max(1, groupLength(at));
      out.add(group(at, length));
      at += length;
    }
    return out;
  }

  private int groupLength(int at) {
    int joined = joinedLength(at);
    if (joined > 1) {
      return joined;
    }
    if (!free || words.get(at).isMasked()) {
      return 1;
    }
    if (isNumbered(at)) {
      return 2;
    }
    List<String> rest = foldedFrom(at);
    return SchoolWords.startOf(rest).map(row -> row.length(rest)).orElse(1);
  }

  private int joinedLength(int at) {
    int end = at;
    while (end < words.size() - 1 && words.get(end).joined()) {
      end++;
    }
    return end - at + 1;
  }

  /** "lớp 6", "tập 1", "t. 2", "quyển ba". */
  private boolean isNumbered(int at) {
    return at + 1 < words.size()
        && !words.get(at + 1).isMasked()
        && (isGrade(at) || volume(at).isPresent());
  }

  private boolean isGrade(int at) {
    return folded(at).equals("lop") && words.get(at + 1).literals().matches("\\d{1,2}");
  }

  private Optional<Volume> volume(int at) {
    return Volume.of(folded(at), folded(at + 1));
  }

  private String folded(int at) {
    return words.get(at).isMasked() ? "*" : String.join(" ", words.get(at).folded());
  }

  private List<String> foldedFrom(int at) {
    List<String> out = new ArrayList<>();
    for (int i = at; i < words.size() && !words.get(i).isMasked(); i++) {
      out.add(folded(i));
    }
    return out;
  }

  private Query group(int at, int length) {
    List<QueryWord> group = words.subList(at, at + length);
    List<Query> ways = new ArrayList<>(List.of(all(group.stream().map(this::word).toList())));
    boolean plain = !marked && group.stream().noneMatch(QueryWord::isMasked);
    if (plain && joinedLength(at) > 1) {
      ways.add(queries.compound(group));
    } else if (plain && free) {
      addOtherWays(at, length, ways);
    }
    return any(ways);
  }

  private void addOtherWays(int at, int length, List<Query> ways) {
    if (length == 2 && isNumbered(at)) {
      addNumbered(at, ways);
      return;
    }
    List<String> rest = foldedFrom(at);
    SchoolWords.startOf(rest)
        .filter(row -> row.length(rest) == length)
        .ifPresent(row -> addRow(row, length, ways));
  }

  private void addRow(SchoolWords row, int length, List<Query> ways) {
    ways.add(length == 1 ? queries.phraseOf(row.full()) : queries.term(row.brief()));
    if (row.code() != null) {
      ways.add(new TermQuery(row.code()));
    }
  }

  private void addNumbered(int at, List<Query> ways) {
    if (isGrade(at)) {
      int grade = Integer.parseInt(folded(at + 1));
      ways.add(new TermQuery(new Term(IndexNames.whole(AccessPoint.GRADE), grade + "")));
      return;
    }
    Volume volume = volume(at).orElseThrow();
    ways.add(
        queries.phrase(List.of(queries.terms(volume.words()), queries.terms(volume.numbers()))));
    volume.words().forEach(word -> ways.add(queries.term(word + volume.digits())));
  }

  private Query word(QueryWord word) {
    if (word.isMasked()) {
      return Masks.word(queries.field(), word);
    }
    return marked ? queries.marked(word) : queries.folded(word);
  }
}
