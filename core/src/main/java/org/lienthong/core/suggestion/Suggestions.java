package org.lienthong.core.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.IndexWords.Place;
import org.lienthong.core.index.IndexWords.Reading;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SearchBox;
import org.lienthong.core.query.TypedSearch;
import org.lienthong.core.query.TypedSearch.Meaning;
import org.lienthong.core.text.VietnameseText;

/**
 * Searches as people type. What finds records as typed is answered as typed; for the rest, other
 * readings of the words are suggested, each made of words that records of these catalogues have
 * together. For use by any number of threads.
 */
public final class Suggestions {
  /** Of fewer words than four, one is left at least; half of them say nothing. */
  private static final int HALVED = 3;

  private final SearchIndex index;

  /** Makes suggestions from the words of an index. */
  public Suggestions(SearchIndex index) {
    this.index = index;
  }

  /**
   * Searches for a typed text, and for suggestions when nothing is found.
   *
   * @param catalogues codes; at least one
   * @param point of texts
   * @throws org.lienthong.core.diagnostic.RefusedException when the text has no words, or too many
   */
  public SuggestedAnswer answer(List<String> catalogues, AccessPoint point, String typed) {
    Query query = query(point, typed);
    ResultSet found = index.search(catalogues, query, List.of());
    return found.size() > 0
        ? new SuggestedAnswer(found, isScattered(catalogues, point, typed), List.of())
        : new SuggestedAnswer(found, false, suggestions(catalogues, point, typed));
  }

  /** What is typed for one access point is words; elsewhere it may be a number. */
  private static Query query(AccessPoint point, String typed) {
    return SearchBox.read(typed)
        .filter(read -> point == AccessPoint.ANY || read.meaning() == Meaning.EVERYTHING)
        .map(TypedSearch::query)
        .orElseGet(() -> Query.Term.of(point, typed));
  }

  /** Words that the search interprets, and numbers, are seldom beside what they belong to. */
  private boolean isScattered(List<String> catalogues, AccessPoint point, String typed) {
    List<String> words = TypedReader.words(typed);
    List<String> folded = words.stream().map(VietnameseText::folded).toList();
    if (words.size() < SuggestionLimits.SCATTERED
        || !InterpretedWords.places(folded).isEmpty()
        || folded.stream().anyMatch(word -> !Character.isLetter(word.charAt(0)))) {
      return false;
    }
    Query together =
        IntStream.range(1, words.size())
            .mapToObj(i -> phrase(point, words.get(i - 1) + " " + words.get(i)))
            .reduce(Query.Or::new)
            .orElseThrow();
    Query both = new Query.And(query(point, typed), together);
    return index.count(catalogues, both) == 0;
  }

  private static Query phrase(AccessPoint point, String words) {
    return new Query.Term(
        point,
        Query.Relation.EQ,
        Query.Match.PHRASE,
        Set.of(),
        Set.of(),
        MaskedText.literal(words));
  }

  /**
   * Returns suggestions for a text that finds nothing, the best first.
   *
   * @param catalogues codes; at least one
   * @param point of texts
   */
  public List<Suggestion> suggestions(List<String> catalogues, AccessPoint point, String typed) {
    if (point == AccessPoint.ANY) {
      List<Suggestion> numbers = new NumberSuggestions(index, catalogues).of(typed);
      if (!numbers.isEmpty()) {
        return numbers;
      }
    }
    List<String> words = TypedReader.words(typed);
    return words.isEmpty() ? List.of() : new Attempt(catalogues, point, words).suggestions();
  }

  /** The suggestions for one typed text. */
  private final class Attempt {
    private final List<String> catalogues;
    private final AccessPoint point;
    private final List<String> words;
    private final IndexWords known;
    private final TypedReader reader;
    private final List<Suggestion> out = new ArrayList<>();

    Attempt(List<String> catalogues, AccessPoint point, List<String> words) {
      this.catalogues = catalogues;
      this.point = point;
      this.words = words;
      this.known = new RememberedWords(index.words(), point);
      this.reader = new TypedReader(known, point);
    }

    List<Suggestion> suggestions() {
      divide();
      if (!out.isEmpty()) {
        return out;
      }
      List<TypedWord> cheap = reader.row(words, LettersTried.OF_NO_WORD);
      readWithMerged(cheap);
      if (out.isEmpty() || isDoubtful(cheap)) {
        out.clear();
        List<TypedWord> row = reader.row(words, LettersTried.OF_UNKNOWN_WORDS);
        readWithMerged(row);
        // A word that has no way by now has none with more letters.
        if (out.isEmpty() && row.stream().noneMatch(TypedWord::isImpossible)) {
          read(reader.row(words, LettersTried.OF_EVERY_WORD), 0);
        }
        if (out.isEmpty()) {
          leaveOut(row);
        }
      }
      return out;
    }

    /** A word that sounds alike may be further from the meant one than a wrong letter. */
    private boolean isDoubtful(List<TypedWord> row) {
      return out.getFirst().corrections().contains(Correction.SOUND_ALIKE)
          && row.stream().anyMatch(word -> !WordOptions.isTrusted(word.options()));
    }

    private void readWithMerged(List<TypedWord> row) {
      read(row, 0);
      if (out.isEmpty()) {
        reader.merged(row).forEach(merged -> read(merged, 0));
      }
    }

    private void leaveOut(List<TypedWord> row) {
      int needed = (int) row.stream().filter(word -> !word.optional()).count();
      if (needed > 1) {
        leaveOut(row, Math.max(1, needed / 3));
      }
      // "toán 6 bản đẹp pdf": rather half of the words than nothing.
      if (out.isEmpty() && needed > HALVED) {
        leaveOut(row, needed / 2);
      }
    }

    /** The words that remain are rather those that were typed than guesses. */
    private void leaveOut(List<TypedWord> row, int absent) {
      read(row.stream().map(TypedWord::trusted).toList(), absent);
      if (out.isEmpty()) {
        read(row, absent);
      }
    }

    /** Tries long words that are no words of the index as several. */
    private void divide() {
      List<List<String>> texts = new ArrayList<>(List.of(List.of()));
      boolean divided = false;
      for (String word : words) {
        boolean joined =
            word.length() > Divisions.SHORTEST
                && known.known(point, List.of(VietnameseText.folded(word))).isEmpty();
        List<List<String>> ways =
            joined
                ? Divisions.of(known, point, word, SuggestionLimits.DIVISIONS)
                : List.<List<String>>of();
        divided |= !ways.isEmpty();
        texts = extended(texts, ways.isEmpty() ? List.of(List.of(word)) : ways);
      }
      for (List<String> text : divided ? texts : List.<List<String>>of()) {
        add(String.join(" ", text), EnumSet.of(Correction.JOINED));
        if (!out.isEmpty()) {
          return;
        }
      }
    }

    private static List<List<String>> extended(List<List<String>> texts, List<List<String>> ways) {
      List<List<String>> all = new ArrayList<>();
      for (List<String> way : ways) {
        for (List<String> text : texts) {
          List<String> longer = new ArrayList<>(text);
          longer.addAll(way);
          all.add(longer);
        }
      }
      return all.subList(0, Math.min(SuggestionLimits.DIVISIONS, all.size()));
    }

    private void read(List<TypedWord> row, int absent) {
      List<Reading> readings =
          known.together(
              catalogues,
              point,
              row.stream().map(TypedWord::slot).toList(),
              absent,
              SuggestionLimits.READINGS);
      readings.stream()
          .sorted(Comparator.comparingInt(reading -> unlike(row, reading)))
          .forEach(reading -> add(row, reading));
    }

    /** Counts the unfinished words that would go on with other marks than were typed. */
    private static int unlike(List<TypedWord> row, Reading reading) {
      int out = 0;
      for (int i = 0; i < row.size(); i++) {
        out += row.get(i).goesOnAsTyped(reading.places().get(i)) ? 0 : 1;
      }
      return out;
    }

    private void add(List<TypedWord> row, Reading reading) {
      Set<Correction> corrections = EnumSet.noneOf(Correction.class);
      List<String> text = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        Place place = reading.places().get(i);
        Optional<Option> chosen = row.get(i).chosen(place);
        if (chosen.isPresent()) {
          text.add(row.get(i).written(chosen.get(), place));
          Optional.ofNullable(chosen.get().correction()).ifPresent(corrections::add);
        } else if (place.way() == null && row.get(i).optional()) {
          text.add(row.get(i).text());
        } else {
          corrections.add(Correction.LEFT_OUT);
        }
      }
      if (corrections.isEmpty()) {
        corrections.add(Correction.LEFT_OUT);
      }
      add(String.join(" ", text), corrections);
    }

    private void add(String text, Set<Correction> corrections) {
      boolean suggested = out.stream().anyMatch(s -> s.text().equals(text));
      if (suggested || text.isEmpty() || out.size() == SuggestionLimits.SUGGESTIONS) {
        return;
      }
      Query query = Query.Term.of(point, text);
      long records = index.count(catalogues, query);
      if (records > 0) {
        out.add(Suggestion.of(text, query, corrections, records, index, catalogues));
      }
    }
  }
}
