package org.lienthong.core.member;

/**
 * A catalogue that protocols serve: a library's own, or the union.
 *
 * @param code the library's code, or {@link #UNION}
 * @param title for people
 */
public record Catalogue(String code, String title) {
  /** The code of the union catalogue. */
  public static final String UNION = "union";

  /** The database name of Z39.50 clients that know no other; it is the union. */
  public static final String DEFAULT = "Default";

  /** Says whether this is the union. */
  public boolean isUnion() {
    return code.equals(UNION);
  }
}
