package org.lienthong.core.sets;

import java.util.regex.Pattern;
import org.lienthong.core.store.AssignedSets;

/**
 * A set that people define by a saved query.
 *
 * @param code its setSpec below {@code curated}: letters, digits, {@code - _}
 * @param vietnamese its name in Vietnamese
 * @param english its name in English
 * @param cql the query
 */
public record CuratedSet(String code, String vietnamese, String english, String cql) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Checks the code. */
  public CuratedSet {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a code of a curated set: '" + code + "'");
    }
  }

  /** Returns its setSpec. */
  public String spec() {
    return AssignedSets.CURATED + ":" + code;
  }

  SetName title() {
    return new SetName(spec(), vietnamese, english);
  }
}
