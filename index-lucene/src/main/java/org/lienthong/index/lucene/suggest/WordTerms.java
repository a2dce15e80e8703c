package org.lienthong.index.lucene.suggest;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords.IndexWord;
import org.lienthong.index.lucene.schema.IndexNames;

/** The folded words of one field of texts. */
record WordTerms(IndexReader reader, AccessPoint point) {
  /** Terms that begin with a lower octet are not folded words: see {@code Tokens}. */
  private static final int FIRST_LETTER = ' ';

  /** Words that are read after a beginning: the frequent ones of a letter are among them. */
  private static final int READ = 20_000;

  private static final Comparator<IndexWord> RARE_FIRST =
      Comparator.comparingLong(IndexWord::records)
          .thenComparing(IndexWord::word, Comparator.reverseOrder());

  Map<String, Long> known(Collection<String> words) throws IOException {
    Map<String, Long> out = new HashMap<>();
    Terms terms = terms();
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (String word : words.stream().distinct().sorted().toList()) {
        if (isWord(new BytesRef(word)) && all.seekExact(new BytesRef(word))) {
          out.put(word, (long) all.docFreq());
        }
      }
    }
    return out;
  }

  List<IndexWord> near(String word, int limit) throws IOException {
    Terms terms = terms();
    if (terms == null || word.length() < 2) {
      return List.of();
    }
    Automaton near = new LevenshteinAutomata(word, true).toAutomaton(1);
    TermsEnum found = new CompiledAutomaton(near, true, true).getTermsEnum(terms);
    PriorityQueue<IndexWord> best = new PriorityQueue<>(RARE_FIRST);
    for (BytesRef term = found.next(); term != null; term = found.next()) {
      String other = term.utf8ToString();
      if (isWord(term) && !other.equals(word)) {
        keep(best, new IndexWord(other, found.docFreq()), limit);
      }
    }
    return frequentFirst(best);
  }

  /** Words with digits are codes: a catalogue has as many as books, and nobody completes them. */
  List<IndexWord> beginning(String letters, int limit) throws IOException {
    Terms terms = terms();
    PriorityQueue<IndexWord> best = new PriorityQueue<>(RARE_FIRST);
    if (terms != null && isWord(new BytesRef(letters))) {
      TermsEnum longer = new CompiledAutomaton(longer(letters), false, true).getTermsEnum(terms);
      BytesRef term = longer.next();
      for (int read = 0; term != null && read < READ; term = longer.next(), read++) {
        keep(best, new IndexWord(term.utf8ToString(), longer.docFreq()), limit);
      }
    }
    return frequentFirst(best);
  }

  private static Automaton longer(String letters) {
    Automaton letter =
        Operations.union(
            List.of(
                Automata.makeCharRange(FIRST_LETTER + 1, '0' - 1),
                Automata.makeCharRange('9' + 1, Character.MAX_CODE_POINT)));
    return Operations.determinize(
        Operations.concatenate(
            List.of(Automata.makeString(letters), letter, Operations.repeat(letter))),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private @Nullable Terms terms() throws IOException {
    return MultiTerms.getTerms(reader, IndexNames.words(point));
  }

  private static boolean isWord(BytesRef term) {
    return term.length > 0 && (term.bytes[term.offset] & 0xff) > FIRST_LETTER;
  }

  private static void keep(PriorityQueue<IndexWord> best, IndexWord word, int limit) {
    best.add(word);
    if (best.size() > limit) {
      best.remove();
    }
  }

  private static List<IndexWord> frequentFirst(Collection<IndexWord> words) {
    return words.stream().sorted(RARE_FIRST.reversed()).toList();
  }
}
