package org.lienthong.z3950.session;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.RpnStructure.AttributesPlusTerm;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.ber.BerStrings;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;
import org.lienthong.z3950.syntax.RecordSyntax;

/**
 * The database IR-Explain-1 (Z39.50-2003 §3.2.10): what can be searched and how. It is searched
 * with attribute set Exp-1: use 1 is the category, 3 the database, combined with {@code and}.
 */
final class ExplainDatabase {
  private static final int USE = 1;
  private static final int EXPLAIN_CATEGORY = 1;
  private static final int DATABASE_NAME = 3;

  private final LibraryRegistry libraries;

  ExplainDatabase(LibraryRegistry libraries) {
    this.libraries = libraries;
  }

  /**
   * Searches.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException for a query other than RPN in Exp-1
   */
  FoundSet search(SearchQuery query) {
    Predicate<Entry> test =
        switch (query) {
          case SearchQuery.Type1(var rpn) -> test(rpn.attributeSet(), rpn.rpn());
          case SearchQuery.Type101(var rpn) -> test(rpn.attributeSet(), rpn.rpn());
          case SearchQuery.TooDeep() -> throw QueryReader.tooDeep();
          case SearchQuery.Type2 _, SearchQuery.Type104 _, SearchQuery.Unknown _ ->
              throw Diagnostic.QUERY_TYPE_UNSUPPORTED.about(Databases.EXPLAIN).asException();
        };
    return new ExplainSet(entries().filter(test).toList());
  }

  private Stream<Entry> entries() {
    Stream<Entry> general =
        Stream.of(
            new Entry("categorylist", "", ExplainRecords.categoryList()),
            new Entry("targetinfo", "", ExplainRecords.targetInfo()));
    Stream<Entry> databases = libraries.catalogues().stream().flatMap(ExplainDatabase::entries);
    Stream<Entry> syntaxes =
        ExplainRecords.given().stream()
            .map(s -> new Entry("recordsyntaxinfo", "", ExplainRecords.recordSyntaxInfo(s)));
    return Stream.of(general, databases, syntaxes).flatMap(s -> s);
  }

  private static Stream<Entry> entries(Catalogue catalogue) {
    String name = catalogue.code().toLowerCase(Locale.ROOT);
    return Stream.of(
        new Entry("databaseinfo", name, ExplainRecords.databaseInfo(catalogue)),
        new Entry("attributedetails", name, ExplainRecords.attributeDetails(catalogue)));
  }

  private static Predicate<Entry> test(Oid set, RpnStructure node) {
    return switch (node) {
      case RpnStructure.RpnRpnOp(var left, var right, Operator op) ->
          switch (op) {
            case Operator.And() -> test(set, left).and(test(set, right));
            case Operator.Or() -> test(set, left).or(test(set, right));
            case Operator.AndNot() -> test(set, left).and(test(set, right).negate());
            case Operator.Prox _ ->
                throw Diagnostic.PROXIMITY_UNSUPPORTED.about(Databases.EXPLAIN).asException();
          };
      case AttributesPlusTerm term -> test(set, term);
      case RpnStructure.ResultSetOperand(String name) ->
          throw Diagnostic.RESULT_SETS_UNSUPPORTED.about(name).asException();
      case RpnStructure.ResultSetPlusAttributes(String name, _) ->
          throw Diagnostic.RESULT_SETS_UNSUPPORTED.about(name).asException();
    };
  }

  private static Predicate<Entry> test(Oid set, AttributesPlusTerm term) {
    String text = text(term.term()).toLowerCase(Locale.ROOT);
    Predicate<Entry> out = entry -> entry.category().equals(text);
    for (AttributeElement attribute : term.attributes()) {
      Oid own = attribute.attributeSet() == null ? set : attribute.attributeSet();
      if (!own.equals(Oids.EXP_1)) {
        if (attribute.type() == USE) {
          throw Diagnostic.UNSUPPORTED_ATTRIBUTE_SET.about(own.dotted()).asException();
        }
        continue;
      }
      if (attribute.type() == USE) {
        out = byUse(attribute.value(), text);
      }
    }
    return out;
  }

  private static Predicate<Entry> byUse(AttributeElement.Value use, String text) {
    if (use instanceof AttributeElement.Numeric(long number)) {
      if (number == EXPLAIN_CATEGORY) {
        return entry -> entry.category().equals(text);
      }
      if (number == DATABASE_NAME) {
        return entry -> entry.database().equals(text);
      }
    }
    throw Diagnostic.UNSUPPORTED_USE_ATTRIBUTE.about(use.toString()).asException();
  }

  private static String text(Term term) {
    return switch (term) {
      case Term.General(Octets octets) -> BerStrings.decode(octets.toArray());
      case Term.CharacterString(String text) -> text;
      case Term other ->
          throw Diagnostic.UNSUPPORTED_TERM_TYPE.about(other.toString()).asException();
    };
  }

  /**
   * One Explain record.
   *
   * @param category in small letters
   * @param database in small letters; empty where it is about no database
   */
  private record Entry(String category, String database, Octets record) {}

  /** The result of a search; its records have only one syntax. */
  private record ExplainSet(List<Entry> entries) implements FoundSet {
    /** Octets of an entry without its record. */
    private static final int OWN_OCTETS = 200;

    @Override
    public long size() {
      return entries.size();
    }

    @Override
    public long octets() {
      return entries.stream().mapToLong(entry -> OWN_OCTETS + entry.record().size()).sum();
    }

    @Override
    public List<NamePlusRecord> records(long start, int count, RequestedForm wanted) {
      Oid syntax = wanted.syntax();
      if (syntax != null && !syntax.equals(RecordSyntax.EXPLAIN.oid())) {
        throw Diagnostic.RECORD_NOT_AVAILABLE_IN_SYNTAX.about(syntax.dotted()).asException();
      }
      return entries.stream()
          .skip(start)
          .limit(count)
          .map(entry ->
              new NamePlusRecord(
                  Databases.EXPLAIN,
                  new NamePlusRecord.RetrievalRecord(
                      External.element(RecordSyntax.EXPLAIN.oid(), entry.record()))))
          .toList();
    }
  }
}
