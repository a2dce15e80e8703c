package org.lienthong.index.lucene.typed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lienthong.core.text.VietnameseText;

/**
 * Adjacent words as they were typed, and the meanings that some of them have together. The meanings
 * are found once, when the value is made.
 */
public final class TypedWords {
  private final List<String> marked;
  private final List<String> folded;
  private final List<Meaning> meanings;

  /**
   * The meaning of the words from a place on; at most one component counts, the first that is
   * present.
   */
  private record Meaning(
      Optional<Grade> grade, Optional<Volume> volume, Optional<SchoolWords> school) {
    boolean isPlain() {
      return grade.isEmpty() && volume.isEmpty() && school.isEmpty();
    }
  }

  private TypedWords(List<String> marked) {
    this.marked = List.copyOf(marked);
    this.folded = marked.stream().map(VietnameseText::folded).toList();
    this.meanings = IntStream.range(0, folded.size()).mapToObj(this::meaning).toList();
  }

  private Meaning meaning(int at) {
    return new Meaning(Grade.at(at, this), volumeAt(at), SchoolWords.at(at, folded));
  }

  private Optional<Volume> volumeAt(int at) {
    return at + 1 < folded.size()
        ? Volume.of(folded.get(at), folded.get(at + 1))
        : Optional.empty();
  }

  /** Makes a value from words in their marked form; a masked word is {@code *}. */
  public static TypedWords of(List<String> marked) {
    return new TypedWords(marked);
  }

  /** Returns each word in its marked form; a masked one as {@code *}. */
  public List<String> marked() {
    return marked;
  }

  /** Returns each word in its folded form. */
  public List<String> folded() {
    return folded;
  }

  /** Returns the grade of school that is named at a place. */
  public Optional<Grade> grade(int at) {
    return meanings.get(at).grade();
  }

  /** Returns the volume that is named at a place. */
  public Optional<Volume> volume(int at) {
    return meanings.get(at).volume();
  }

  /** Returns the school words at a place. */
  public Optional<SchoolWords> school(int at) {
    return meanings.get(at).school();
  }

  /** Says whether no words have a meaning together. */
  public boolean isPlain() {
    return meanings.stream().allMatch(Meaning::isPlain);
  }

  /** Says whether the words begin with "sách" in the meaning of any book. */
  public boolean asksForBook() {
    return !folded.isEmpty() && school(0).filter(SchoolWords::isBook).isPresent();
  }

  /** Says whether the words name a grade ("lớp 6") and no kind of book. */
  public boolean asksForLessons() {
    return meanings.stream().anyMatch(meaning -> meaning.grade().isPresent())
        && meanings.stream()
            .flatMap(meaning -> meaning.school().stream())
            .allMatch(row -> row.isBook() || row.code() == null);
  }

  /** Returns how many words from a place on mean one thing. */
  public int length(int at) {
    return grade(at)
        .map(Grade::length)
        .or(() -> volume(at).map(_ -> 2))
        .or(() -> school(at).map(row -> row.length(folded.subList(at, folded.size()))))
        .orElse(1);
  }
}
