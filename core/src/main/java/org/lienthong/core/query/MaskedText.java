package org.lienthong.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that may contain masks: unspecified characters.
 *
 * @param pieces in order; literals are never empty and never adjacent
 */
public record MaskedText(List<Piece> pieces) {
  /** A part of a masked text. */
  public sealed interface Piece {}

  /** Characters that stand for themselves. */
  public record Literal(String text) implements Piece {}

  /** Any one character (CQL {@code ?}, Z39.58 {@code #}). */
  public record AnyOne() implements Piece {}

  /** Any number of characters, or none (CQL {@code *}, truncation, Z39.58 {@code ?}). */
  public record AnyMany() implements Piece {}

  public MaskedText {
    List<Piece> tidy = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Literal(String text)) {
        if (text.isEmpty()) {
          continue;
        }
        if (!tidy.isEmpty() && tidy.getLast() instanceof Literal(String before)) {
          tidy.set(tidy.size() - 1, new Literal(before + text));
          continue;
        }
      }
      tidy.add(piece);
    }
    pieces = List.copyOf(tidy);
  }

  /** Makes a text without masks. */
  public static MaskedText literal(String text) {
    return new MaskedText(List.of(new Literal(text)));
  }

  /** Says whether it contains a mask. */
  public boolean isMasked() {
    return pieces.stream().anyMatch(p -> !(p instanceof Literal));
  }

  /** Says whether it has no pieces. */
  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Returns the literal characters alone, without the masks. */
  public String literals() {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Literal(String text)) {
        out.append(text);
      }
    }
    return out.toString();
  }
}
