package org.lienthong.index.lucene.match;

import static org.lienthong.index.lucene.match.TextQueries.all;
import static org.lienthong.index.lucene.match.TextQueries.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lienthong.index.lucene.typed.FirstNumber;
import org.lienthong.index.lucene.typed.Grade;
import org.lienthong.index.lucene.typed.QueryWord;
import org.lienthong.index.lucene.typed.SchoolWords;
import org.lienthong.index.lucene.typed.TypedWords;
import org.lienthong.index.lucene.typed.Volume;
import org.lienthong.index.lucene.typed.WordRow;

/**
 * The words that a record must have, some of them with synonyms: joined words as one, school words,
 * "lớp sáu" as a grade, "tập 1" as "t. 1".
 */
public final class WordGroups {
  private final TextQueries queries;
  private final List<QueryWord> words;
  private final TypedWords typed;
  private final boolean marked;
  private final boolean free;

  /**
   * Groups words.
   *
   * @param marked whether their marks must match exactly
   * @param free whether the reader left the interpretation of the words to the server
   */
  public WordGroups(TextQueries queries, WordRow row, boolean marked, boolean free) {
    this.queries = queries;
    this.words = row.words();
    this.typed = row.typed();
    this.marked = marked;
    this.free = free;
  }

  /** Returns one query for each group; a record must match all. */
  public List<Query> groups() {
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
    return typed.length(at);
  }

  private int joinedLength(int at) {
    int end = at;
    while (end < words.size() - 1 && words.get(end).joined()) {
      end++;
    }
    return end - at + 1;
  }

  private Query group(int at, int length) {
    List<QueryWord> group = words.subList(at, at + length);
    List<Query> ways = new ArrayList<>(List.of(all(group.stream().map(this::word).toList())));
    boolean plain = !marked && group.stream().noneMatch(QueryWord::isMasked);
    if (plain && joinedLength(at) > 1) {
      ways.add(queries.compound(group));
    } else if (plain && free) {
      addOtherWays(at, ways);
    }
    return any(ways);
  }

  private void addOtherWays(int at, List<Query> ways) {
    Optional<Grade> grade = typed.grade(at);
    Optional<Volume> volume = typed.volume(at);
    if (grade.isPresent()) {
      ways.add(new TermQuery(grade.get().code()));
    } else if (volume.isPresent()) {
      add(volume.get(), ways);
    } else if (typed.school(at).isPresent()) {
      add(typed.school(at).get(), ways);
    } else if (at == 0 && words.size() > 1) {
      FirstNumber.others(words.getFirst()).forEach(number -> ways.add(queries.term(number)));
    }
  }

  private void add(SchoolWords row, List<Query> ways) {
    row.forms().forEach(form -> ways.add(queries.phraseOf(form)));
    if (row.code() != null) {
      ways.add(new TermQuery(row.code()));
    }
  }

  private void add(Volume volume, List<Query> ways) {
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
