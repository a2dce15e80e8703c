package org.lienthong.core.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/** Finds the words of a register class, in the order of {@link MaterialClass}. */
final class RegisterWords {
  /** Besides the title, cataloguers give the class in headings, genres, shelves and class marks. */
  private static final List<MarcPath> ELSEWHERE = MarcPath.list("490a 650a 653a 655a 852bcjp 084a");

  private static final PhraseTable<MaterialClass> WORDS = new PhraseTable<>();
  private static final PhraseTable<MaterialClass> OPENINGS = new PhraseTable<>();

  static {
    for (MaterialClass register : MaterialClass.values()) {
      WORDS.add(register, register.words());
      OPENINGS.add(register, register.openings());
    }
  }

  private RegisterWords() {}

  /** Returns the first class whose words the title or another field has. */
  static Optional<MaterialClass> find(MarcRecord record, FoldedText title) {
    PhraseTable.Entry<MaterialClass> opening = OPENINGS.at(title, 0);
    if (opening != null) {
      return Optional.of(opening.value());
    }
    return Optional.ofNullable(first(FoldedText.of(record, ELSEWHERE), first(title, null)));
  }

  private static @Nullable MaterialClass first(FoldedText text, @Nullable MaterialClass known) {
    MaterialClass best = known;
    for (int i = 0; i < text.size(); i++) {
      PhraseTable.Entry<MaterialClass> found = WORDS.at(text, i);
      if (found != null && (best == null || found.value().compareTo(best) < 0)) {
        best = found.value();
      }
    }
    return best;
  }
}
