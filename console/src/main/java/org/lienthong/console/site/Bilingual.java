package org.lienthong.console.site;

import org.jspecify.annotations.Nullable;

/** A text in both languages of pages; both are empty when there is none. */
public record Bilingual(String vietnamese, String english) {
  /** No text. */
  public static final Bilingual NONE = new Bilingual("", "");

  /** Returns a text of which one language may be missing: the other one then stands for both. */
  public static Bilingual of(@Nullable String vietnamese, @Nullable String english) {
    String one = vietnamese == null ? "" : vietnamese.strip();
    String other = english == null ? "" : english.strip();
    return new Bilingual(one.isEmpty() ? other : one, other.isEmpty() ? one : other);
  }

  /** Returns whether there is no text. */
  public boolean isEmpty() {
    return vietnamese.isEmpty();
  }
}
