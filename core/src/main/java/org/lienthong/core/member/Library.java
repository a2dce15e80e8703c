package org.lienthong.core.member;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A member library.
 *
 * @param code names it in addresses and databases; 1 to 32 ASCII letters, digits, {@code - _},
 *     beginning with a letter or digit; letter case is kept but does not distinguish
 * @param name for people
 * @param attributes all other information about it, by the names in {@link LibraryAttribute}
 */
public record Library(String code, String name, Map<String, String> attributes) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  public Library {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a library code: '" + code + "'");
    }
    attributes = Map.copyOf(attributes);
  }

  /** Says whether {@code text} can be the code of a library; the union's own names cannot. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches()
        && !text.equalsIgnoreCase(Catalogue.UNION)
        && !text.equalsIgnoreCase(Catalogue.DEFAULT);
  }

  /** Returns its catalogue. */
  public Catalogue catalogue() {
    return new Catalogue(code, name);
  }
}
