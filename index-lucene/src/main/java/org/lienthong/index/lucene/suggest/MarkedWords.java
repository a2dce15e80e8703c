package org.lienthong.index.lucene.suggest;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.analysis.WordForms;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * The marks that one document has on a folded word. The index keeps marked words as terms, so all
 * ways to mark a syllable are tried: some tens, a few hundred at most.
 */
record MarkedWords(LeafReaderContext leaf, int doc, AccessPoint point) {
  private static final List<String> TONES =
      List.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323");

  /** Returns the word as the document writes it, in lower case; itself when that is not known. */
  String of(String folded) throws IOException {
    if (!VietnameseText.isSyllable(folded)) {
      return folded;
    }
    List<AccessPoint> points =
        point == AccessPoint.ANY
            ? List.of(AccessPoint.TITLE, AccessPoint.AUTHOR, AccessPoint.ANY)
            : List.of(point);
    Set<String> forms = forms(folded);
    for (AccessPoint where : points) {
      for (String form : forms) {
        if (has(IndexNames.words(where), form)) {
          return form;
        }
      }
    }
    return folded;
  }

  private boolean has(String field, String form) throws IOException {
    PostingsEnum docs =
        leaf.reader().postings(new Term(field, WordForms.markedTerm(form)), PostingsEnum.NONE);
    return docs != null && docs.advance(doc) == doc;
  }

  /** Returns the toned forms of a folded syllable, those with marks first. */
  private static Set<String> forms(String folded) {
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
    return out;
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
