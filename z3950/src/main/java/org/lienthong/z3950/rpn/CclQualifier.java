package org.lienthong.z3950.rpn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Query;

/**
 * The access points and relation for the words after a qualifier.
 *
 * @param points a match in any of them is enough
 */
record CclQualifier(List<AccessPoint> points, Query.Relation relation) {
  /** The qualifier of words without one. */
  static final CclQualifier NONE = new CclQualifier(List.of(AccessPoint.ANY), Query.Relation.EQ);

  /** Reads names separated by commas, and the relation sign. */
  static CclQualifier of(String names, String sign) {
    return new CclQualifier(
        Arrays.stream(names.split(",")).map(CclQualifier::point).toList(), relation(sign));
  }

  private static Query.Relation relation(String sign) {
    return switch (sign) {
      case "=" -> Query.Relation.EQ;
      case "<" -> Query.Relation.LT;
      case "<=" -> Query.Relation.LE;
      case ">" -> Query.Relation.GT;
      case ">=" -> Query.Relation.GE;
      case "<>" -> Query.Relation.NE;
      default -> throw Diagnostic.UNSUPPORTED_RELATION.about(sign).asException();
    };
  }

  private static AccessPoint point(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return customary(small)
        .or(() -> AccessPoint.ofCql(small))
        .or(() -> AccessPoint.ofCql("lt." + small))
        .or(() -> AccessPoint.ofCql("dc." + small))
        .orElseThrow(() -> Diagnostic.UNSUPPORTED_USE_ATTRIBUTE.about(name).asException());
  }

  private static Optional<AccessPoint> customary(String qualifier) {
    return Optional.ofNullable(
        switch (qualifier) {
          case "ti" -> AccessPoint.TITLE;
          case "au" -> AccessPoint.AUTHOR;
          case "su" -> AccessPoint.SUBJECT;
          case "isbn" -> AccessPoint.ISBN;
          case "issn" -> AccessPoint.ISSN;
          case "py", "date", "yr" -> AccessPoint.DATE;
          case "pb" -> AccessPoint.PUBLISHER;
          case "se" -> AccessPoint.SERIES;
          case "id" -> AccessPoint.LOCAL_NUMBER;
          case "ddc" -> AccessPoint.DEWEY;
          default -> null;
        });
  }

  /** Returns the query for these words; one quoted token is a phrase, others may have masks. */
  Query query(List<String> words) {
    return points.stream()
        .map(point -> query(point, words))
        .reduce(relation == Query.Relation.NE ? Query.And::new : Query.Or::new)
        .orElseThrow();
  }

  private Query query(AccessPoint point, List<String> words) {
    boolean phrase = words.size() == 1 && words.getFirst().startsWith("\"");
    String text = String.join(" ", words).replace("\"", "");
    Query.Match match =
        phrase
            ? Query.Match.PHRASE
            : words.size() > 1 ? Query.Match.ALL : Query.Match.SERVER_CHOICE;
    return TruncationMasks.query(
        TruncationMasks.of(text, phrase ? Bib1.NONE : Bib1.Z3958, false),
        masked -> new Query.Term(point, relation, match, Set.of(), Set.of(), masked));
  }
}
