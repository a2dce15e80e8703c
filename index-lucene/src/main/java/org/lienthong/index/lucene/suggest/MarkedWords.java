package org.lienthong.index.lucene.suggest;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.analysis.WordForms;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * The marks that documents have on folded words. The index keeps marked words as terms, so all ways
 * to mark a syllable are tried: some tens, a few hundred at most; once for each syllable and
 * segment. For one thread.
 */
final class MarkedWords {
  private static final List<String> TONES =
      List.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323");

  private final List<AccessPoint> points;
  private final Map<String, List<MarkedForm>> forms = new HashMap<>();
  private final Map<Field, TermsEnum> dictionaries = new HashMap<>();
  private final Map<Word, List<MarkedForm>> known = new HashMap<>();

  MarkedWords(AccessPoint point) {
    this.points =
        point == AccessPoint.ANY
            ? List.of(AccessPoint.TITLE, AccessPoint.AUTHOR, AccessPoint.ANY)
            : List.of(point);
  }

  /** A marked word and its term. */
  private record MarkedForm(String word, BytesRef term) {}

  /** A field of a segment. */
  private record Field(int segment, String name) {}

  /** A folded word in a field of a segment. */
  private record Word(Field field, String folded) {}

  /** Returns the word as a document writes it, in lower case; itself when that is not known. */
  String of(LeafReaderContext leaf, int doc, String folded) throws IOException {
    if (!VietnameseText.isSyllable(folded)) {
      return folded;
    }
    for (AccessPoint point : points) {
      Field field = new Field(leaf.ord, IndexNames.words(point));
      TermsEnum dictionary = dictionary(leaf, field);
      for (MarkedForm form : known(field, dictionary, folded)) {
        if (has(dictionary, form, doc)) {
          return form.word();
        }
      }
    }
    return folded;
  }

  private TermsEnum dictionary(LeafReaderContext leaf, Field field) throws IOException {
    TermsEnum opened = dictionaries.get(field);
    if (opened == null) {
      Terms terms = leaf.reader().terms(field.name());
      opened = terms == null ? TermsEnum.EMPTY : terms.iterator();
      dictionaries.put(field, opened);
    }
    return opened;
  }

  /** Returns the forms of a word that are in a dictionary. */
  private List<MarkedForm> known(Field field, TermsEnum dictionary, String folded)
      throws IOException {
    Word word = new Word(field, folded);
    List<MarkedForm> out = known.get(word);
    if (out == null) {
      out = new ArrayList<>();
      for (MarkedForm form : forms.computeIfAbsent(folded, MarkedWords::forms)) {
        if (dictionary.seekExact(form.term())) {
          out.add(form);
        }
      }
      known.put(word, out);
    }
    return out;
  }

  private static boolean has(TermsEnum dictionary, MarkedForm form, int doc) throws IOException {
    return dictionary.seekExact(form.term())
        && dictionary.postings(null, PostingsEnum.NONE).advance(doc) == doc;
  }

  /** Returns the toned forms of a folded syllable, those with marks first. */
  private static List<MarkedForm> forms(String folded) {
    List<String> bare = List.of("");
    for (int i = 0; i < folded.length(); i++) {
      bare = extended(bare, folded.charAt(i));
    }
    Set<String> out = new LinkedHashSet<>();
    for (String letters : bare.reversed()) {
      for (String tone : TONES.reversed()) {
        VietnameseText.spellings(toned(letters, tone)).forEach(out::add);
      }
    }
    return out.stream().map(word -> new MarkedForm(word, WordForms.markedTerm(word))).toList();
  }

  private static List<String> extended(List<String> bare, char letter) {
    String letters =
        switch (letter) {
          case 'a' -> "aăâ";
          case 'e' -> "eê";
          case 'o' -> "oôơ";
          case 'u' -> "uư";
          case 'd' -> "dđ";
          default -> String.valueOf(letter);
        };
    List<String> out = new ArrayList<>();
    for (String before : bare) {
      letters.chars().forEach(c -> out.add(before + (char) c));
    }
    return out;
  }

  private static String toned(String letters, String tone) {
    int vowel = 0;
    while (vowel < letters.length() && "aăâeêioôơuưy".indexOf(letters.charAt(vowel)) < 0) {
      vowel++;
    }
    int after = Math.min(vowel + 1, letters.length());
    String typed = letters.substring(0, after) + tone + letters.substring(after);
    return VietnameseText.toned(Normalizer.normalize(typed, Form.NFC));
  }
}
