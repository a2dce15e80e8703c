package org.lienthong.core.query.cql;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Modifier;
import org.lienthong.core.query.Query.Relation;

/**
 * A relation and its modifiers, interpreted.
 *
 * @param masked whether {@code * ? ^} in the term have their special meaning
 */
record CqlRelation(Relation relation, Match match, Set<Modifier> modifiers, boolean masked) {
  private static final Map<String, Relation> COMPARISONS =
      Map.of(
          "<", Relation.LT,
          "<=", Relation.LE,
          ">", Relation.GT,
          ">=", Relation.GE,
          "<>", Relation.NE,
          "within", Relation.WITHIN,
          "encloses", Relation.ENCLOSES);

  private static final Map<String, Match> MATCHES =
      Map.of(
          "=", Match.SERVER_CHOICE,
          "scr", Match.SERVER_CHOICE,
          "==", Match.EXACT,
          "exact", Match.EXACT,
          "any", Match.ANY,
          "all", Match.ALL,
          "adj", Match.PHRASE);

  /** Modifiers that ask for the default behaviour. */
  private static final Set<String> ALWAYS =
      Set.of("relevant", "ignorecase", "masked", "number", "isodate");

  private static final List<Set<String>> CONTRADICTIONS =
      List.of(
          Set.of("masked", "unmasked"),
          Set.of("word", "string"),
          Set.of("ignoreaccents", "respectaccents"),
          Set.of("ignoreaccents", "marked"));

  CqlRelation {
    modifiers = Set.copyOf(modifiers);
  }

  /** The relation of a term without index and relation. */
  static final CqlRelation ALONE =
      new CqlRelation(Relation.EQ, Match.SERVER_CHOICE, Set.of(), true);

  /**
   * Interprets a relation.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the relation or a modifier is
   *     unsupported
   */
  static CqlRelation of(CqlNode.Relation written, CqlScope scope) {
    String name = name(written, scope);
    Set<String> said = modifiers(written, scope);
    Optional<Relation> comparison = Optional.ofNullable(COMPARISONS.get(name));
    Match match = MATCHES.getOrDefault(name, Match.SERVER_CHOICE);
    if (comparison.isEmpty() && !MATCHES.containsKey(name)) {
      throw Diagnostic.UNSUPPORTED_RELATION.about(written.name()).asException();
    }
    boolean string = said.contains("string") && match == Match.SERVER_CHOICE;
    boolean word = said.contains("word") && match == Match.SERVER_CHOICE;
    EnumSet<Modifier> kept = EnumSet.noneOf(Modifier.class);
    if (said.contains("respectaccents") || said.contains("marked")) {
      kept.add(Modifier.MARKED);
    }
    return new CqlRelation(
        comparison.orElse(Relation.EQ),
        string ? Match.EXACT : word ? Match.ALL : match,
        kept,
        !said.contains("unmasked"));
  }

  private static String name(CqlNode.Relation written, CqlScope scope) {
    CqlName name =
        CqlLexer.isSpecial(written.name().charAt(0)) ? null : scope.resolve(written.name());
    if (name == null) {
      return written.name();
    }
    if (name.set() != null && name.set() != ContextSet.CQL) {
      throw Diagnostic.UNSUPPORTED_RELATION.about(written.name()).asException();
    }
    return name.local();
  }

  private static Set<String> modifiers(CqlNode.Relation written, CqlScope scope) {
    Set<String> said = new HashSet<>();
    for (CqlModifier modifier : written.modifiers()) {
      said.add(modifier(modifier, scope));
    }
    if (CONTRADICTIONS.stream().anyMatch(said::containsAll)) {
      throw Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_MODIFIERS
          .about(String.join(" ", written.modifiers().stream().map(CqlModifier::name).toList()))
          .asException();
    }
    return said;
  }

  private static String modifier(CqlModifier modifier, CqlScope scope) {
    CqlName name = scope.resolve(modifier.name());
    boolean ours = name.set() == ContextSet.LT && name.local().equals("marked");
    boolean known =
        ALWAYS.contains(name.local())
            || Set.of("unmasked", "word", "string", "ignoreaccents", "respectaccents")
                .contains(name.local());
    boolean cql = (name.set() == null || name.set() == ContextSet.CQL) && known;
    if (modifier.value() != null || !(ours || cql)) {
      String value = modifier.value() == null ? "" : modifier.comparison() + modifier.value();
      throw Diagnostic.UNSUPPORTED_RELATION_MODIFIER.about(modifier.name() + value).asException();
    }
    return name.local();
  }
}
