package org.lienthong.console.search;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Relation;

/**
 * Years of publication to which results are narrowed: "2020", "2010-2020", "2010-" or "-2020".
 *
 * @param from first year; null for none
 * @param to last year; null for none
 */
public record Years(@Nullable String from, @Nullable String to) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?<one>\\d{4})|(?<from>\\d{4})?-(?<to>\\d{4})?");

  /** Returns the years that a text means; empty when it means none. */
  public static Optional<Years> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches() || text.equals("-")) {
      return Optional.empty();
    }
    String one = written.group("one");
    return Optional.of(
        one == null ? ordered(written.group("from"), written.group("to")) : new Years(one, one));
  }

  /** Who writes the later year first means the same. */
  private static Years ordered(@Nullable String from, @Nullable String to) {
    return from != null && to != null && from.compareTo(to) > 0
        ? new Years(to, from)
        : new Years(from, to);
  }

  /** Says whether it is a single year. */
  public boolean isOne() {
    return from != null && from.equals(to);
  }

  Query query() {
    if (from == null) {
      return term(Relation.LE, String.valueOf(to));
    }
    if (to == null) {
      return term(Relation.GE, from);
    }
    return isOne() ? term(Relation.EQ, from) : term(Relation.WITHIN, from + " " + to);
  }

  private static Query term(Relation relation, String text) {
    return new Query.Term(
        AccessPoint.DATE,
        relation,
        Query.Match.SERVER_CHOICE,
        Set.of(),
        Set.of(),
        MaskedText.literal(text));
  }
}
