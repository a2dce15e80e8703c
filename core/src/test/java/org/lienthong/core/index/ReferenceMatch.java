package org.lienthong.core.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.index.ReferenceRecord.Form;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Anchor;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Modifier;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.text.VietnameseText;

/** Says of a record whether a query finds it. */
final class ReferenceMatch {
  private ReferenceMatch() {}

  /** Returns the test of a query; what it refuses, it refuses before it sees a record. */
  static Predicate<ReferenceRecord> test(Query query) {
    return switch (query) {
      case Query.And(Query left, Query right) -> test(left).and(test(right));
      case Query.Or(Query left, Query right) -> test(left).or(test(right));
      case Query.Not(Query left, Query right) -> test(left).and(test(right).negate());
      case Query.Prox prox -> near(prox);
      case Query.ResultSetRef(String name) ->
          throw Diagnostic.NO_SUCH_RESULT_SET.about(name).asException();
      case Query.MatchAll() -> _ -> true;
      case Query.HasAny(AccessPoint point) -> record -> record.has(point);
      case Query.Term term when term.relation() == Relation.NE -> equal(term).negate();
      case Query.Term term -> equal(term);
    };
  }

  private static Predicate<ReferenceRecord> equal(Query.Term term) {
    return switch (term.point().kind()) {
      case TEXT -> text(term);
      case YEAR, DATE -> number(term);
      case IDENTIFIER, STANDARD_NUMBER, CALL_NUMBER -> code(term);
    };
  }

  private static RuntimeException refused(Query.Term term) {
    return Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX
        .about(term.relation() + " " + term.point().cql().getFirst())
        .asException();
  }

  private static RuntimeException empty(Query.Term term) {
    return Diagnostic.EMPTY_TERM.about(term.point().cql().getFirst()).asException();
  }

  private static Predicate<ReferenceRecord> text(Query.Term term) {
    if (term.relation() != Relation.EQ && term.relation() != Relation.NE) {
      throw refused(term);
    }
    List<Predicate<Form>> words = words(term);
    AccessPoint point = term.point();
    boolean start = term.anchors().contains(Anchor.START);
    boolean end = term.anchors().contains(Anchor.END);
    if (term.match() == Match.EXACT) {
      Pattern whole = whole(term.text());
      return record -> record.wholes(point).stream().anyMatch(t -> whole.matcher(t).matches());
    }
    boolean row = term.match() == Match.PHRASE || !term.anchors().isEmpty();
    if (row && term.match() != Match.ANY) {
      return record ->
          record.fields(point).stream()
              .anyMatch(field -> !rows(words, field, start, end).isEmpty());
    }
    Predicate<ReferenceRecord> none = _ -> false;
    Predicate<ReferenceRecord> all = _ -> true;
    List<Predicate<ReferenceRecord>> each =
        words.stream().map(word -> stands(word, point, start, end)).toList();
    return term.match() == Match.ANY
        ? each.stream().reduce(none, Predicate::or)
        : each.stream().reduce(all, Predicate::and);
  }

  private static Predicate<ReferenceRecord> stands(
      Predicate<Form> word, AccessPoint point, boolean start, boolean end) {
    return record ->
        record.fields(point).stream()
            .anyMatch(field -> !rows(List.of(word), field, start, end).isEmpty());
  }

  /** Returns the places in a field where words stand side by side. */
  private static List<Integer> rows(
      List<Predicate<Form>> words, List<Form> field, boolean start, boolean end) {
    List<Integer> out = new ArrayList<>();
    int last = field.size() - words.size();
    for (int at = 0; at <= last; at++) {
      boolean anchored = (!start || at == 0) && (!end || at == last);
      if (anchored && isAt(words, field, at)) {
        out.add(at);
      }
    }
    return out;
  }

  private static boolean isAt(List<Predicate<Form>> words, List<Form> field, int at) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).test(field.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the words of a term; a masked one ends at white space. */
  private static List<Predicate<Form>> words(Query.Term term) {
    boolean marked = term.modifiers().contains(Modifier.MARKED);
    List<Predicate<Form>> out = new ArrayList<>();
    if (!term.text().isMasked()) {
      for (Form form : ReferenceRecord.forms(term.text().literals())) {
        out.add(
            marked
                ? found -> found.marked().equals(form.marked())
                : found -> found.folded().equals(form.folded()));
      }
    } else if (marked) {
      throw Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_MODIFIERS
          .about("exact marks with masking")
          .asException();
    } else {
      for (String word : masked(term.text()).strip().split("[\\s/:,.;]+")) {
        Pattern pattern = pattern(word);
        out.add(found -> pattern.matcher(found.folded()).matches());
      }
    }
    if (out.isEmpty()) {
      throw empty(term);
    }
    return out;
  }

  /** Characters that no text of a record keeps, in the place of masks. */
  private static final char ONE = '\ue000';

  private static final char MANY = '\ue001';
  private static final int SHORTEST = 2;

  private static String masked(MaskedText text) {
    StringBuilder out = new StringBuilder();
    for (MaskedText.Piece piece : text.pieces()) {
      out.append(
          switch (piece) {
            case Literal(String literal) -> VietnameseText.folded(literal);
            case MaskedText.AnyOne() -> String.valueOf(ONE);
            case AnyMany() -> String.valueOf(MANY);
          });
    }
    return out.toString();
  }

  private static Pattern pattern(String masked) {
    long shown = masked.chars().filter(c -> c != ONE && c != MANY).count();
    if (masked.indexOf(MANY) >= 0 && shown < SHORTEST) {
      throw Diagnostic.MASKED_WORDS_TOO_SHORT.about(null).asException();
    }
    StringBuilder out = new StringBuilder();
    masked
        .chars()
        .forEach(c ->
            out.append(
                switch (c) {
                  case ONE -> ".";
                  case MANY -> ".*";
                  default -> Pattern.quote(Character.toString(c));
                }));
    return Pattern.compile(out.toString());
  }

  private static Pattern whole(MaskedText text) {
    return text.isMasked()
        ? pattern(masked(text).strip().replaceAll("[\\s/:,.;]+", " "))
        : Pattern.compile(Pattern.quote(VietnameseText.foldedHeading(text.literals())));
  }

  private static Predicate<ReferenceRecord> near(Query.Prox prox) {
    if (!(prox.left() instanceof Query.Term left)
        || !(prox.right() instanceof Query.Term right)
        || left.point() != right.point()
        || left.point().kind() != Kind.TEXT) {
      throw Diagnostic.PROXIMITY_UNSUPPORTED.about("two terms of one index").asException();
    }
    List<Predicate<Form>> first = words(left);
    List<Predicate<Form>> second = words(right);
    Proximity near = prox.proximity();
    return record ->
        record.fields(left.point()).stream()
            .anyMatch(field ->
                isNear(first, second, field, near)
                    || (!near.ordered() && isNear(second, first, field, near)));
  }

  private static boolean isNear(
      List<Predicate<Form>> left, List<Predicate<Form>> right, List<Form> field, Proximity near) {
    for (int l : rows(left, field, false, false)) {
      for (int r : rows(right, field, false, false)) {
        int distance = r - l - left.size() + 1;
        if (distance > 0
            && (near.unit() == Proximity.Unit.ELEMENT
                || compares(near.relation(), near.distance()).test(distance))) {
          return true;
        }
      }
    }
    return false;
  }

  private static IntPredicate compares(Relation relation, int with) {
    return switch (relation) {
      case LT -> n -> n < with;
      case LE -> n -> n <= with;
      case EQ -> n -> n == with;
      case GE -> n -> n >= with;
      case GT -> n -> n > with;
      case NE -> n -> n != with;
      case WITHIN, ENCLOSES ->
          throw Diagnostic.UNSUPPORTED_PROXIMITY_RELATION.about(relation.name()).asException();
    };
  }

  private static Predicate<ReferenceRecord> number(Query.Term term) {
    AccessPoint point = term.point();
    String text = term.text().literals().strip();
    if (text.isEmpty()) {
      throw empty(term);
    }
    IntPredicate wanted;
    if (term.text().isMasked()) {
      Pattern pattern = pattern(masked(term.text()));
      wanted = n -> pattern.matcher(String.valueOf(n)).matches();
    } else if (term.relation() == Relation.WITHIN) {
      List<Integer> ends = Arrays.stream(text.split("\\s+")).map(t -> number(point, t)).toList();
      wanted = n -> n >= ends.getFirst() && n <= ends.getLast();
    } else {
      Relation relation = term.relation() == Relation.NE ? Relation.EQ : term.relation();
      wanted = compares(relation, number(point, text));
    }
    return record -> record.numbers(point).stream().anyMatch(wanted::test);
  }

  /** Returns a year or a day. */
  static int number(AccessPoint point, String text) {
    String digits = text.replace("-", "");
    if (!digits.matches(point.kind() == Kind.YEAR ? "\\d{1,4}" : "\\d{8}")) {
      throw Diagnostic.TERM_IN_INVALID_FORMAT.about(text).asException();
    }
    return Integer.parseInt(digits);
  }

  private static Predicate<ReferenceRecord> code(Query.Term term) {
    if (term.relation() != Relation.EQ && term.relation() != Relation.NE) {
      throw refused(term);
    }
    AccessPoint point = term.point();
    if (term.text().isMasked()) {
      Pattern pattern = pattern(masked(term.text()).strip());
      return record -> record.codes(point).stream().anyMatch(c -> pattern.matcher(c).matches());
    }
    String wanted = ReferenceRecord.code(point, term.text().literals());
    if (wanted.isEmpty()) {
      throw empty(term);
    }
    boolean beginning = point.kind() == Kind.CALL_NUMBER && term.match() != Match.EXACT;
    return record ->
        record.codes(point).stream()
            .anyMatch(c -> beginning ? c.startsWith(wanted) : c.equals(wanted));
  }
}
