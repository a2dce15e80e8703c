package org.lienthong.core.query.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.core.query.cql.CqlRefusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.diagnostic.Diagnostic;

class CqlParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fish|fish",
        "  \"giáo dục\"  |\"giáo dục\"",
        "dc.title=fish|dc.title = fish",
        "title any/relevant \"a b\"|title any/relevant \"a b\"",
        "a AND b Or c noT d|a and b or c not d",
        "a and (b or c)|a and (b or c)",
        "(a and b) or c|a and b or c",
        "((((a))))|a",
        "a prox/unit=word/distance<=3/ordered b|a prox/unit=word/distance<=3/ordered b",
        ">dc=\"http://x/\" dc.title==a|>dc=\"http://x/\" dc.title == a",
        ">\"http://x/\" title = a|>\"http://x/\" title = a",
        "a and (>dc = \"u r i\" dc.b = c)|a and (>dc=\"u r i\" dc.b = c)",
        "(>a=b c) and d|(>a=b c) and d",
        "dc.title = \"\"|dc.title = \"\"",
        "dc.title = and|dc.title = \"and\"",
        "and and or|\"and\" and \"or\"",
        "marc.245$a = x|marc.245$a = x",
        "x SORTBY dc.date/sort.descending dc.title|x sortby dc.date/sort.descending dc.title",
        "x <= 3 and y<>4|x <= 3 and y <> 4",
        "say = \"he said \\\"no\\\"\"|say = \"he said \\\"no\\\"\"",
        "any any any|any any any",
        "prox = not|\"prox\" = \"not\"",
        "\"and\" = a|\"and\" = a",
        "\"sortby\" sortBy \"sortby\"/x|\"sortby\" sortby \"sortby\"/x",
        "a and(b)or(c)|a and b or c",
        "a\u00a0and\u3000b|a and b",
        "a = \"b\\\\\"|a = b\\\\",
        "a and (b and (c and d))|a and (b and (c and d))",
        ">a=x >b=y a.t=1 or (>a=z >\"u\" a.t=2)|>a=x >b=y a.t = 1 or (>a=z >u a.t = 2)",
        "((>a=x b) or c) sortby d/e=1/f<2 g/h<>\"i j\"|(>a=x b) or c sortby d/e=1/f<2 g/h<>\"i j\"",
        "a any/stem/rel.algorithm=cori \"b c\" not/x.y>=3 d|a any/stem/rel.algorithm=cori \"b c\" not/x.y>=3 d",
        "a =/b.c=\"d e\"/f>=2 g|a =/b.c=\"d e\"/f>=2 g",
      })
  void readsWhatTheGrammarAllows(String written, String printed) {
    assertThat(Cql.print(Cql.tree(written))).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|QUERY_SYNTAX_ERROR|position 1: expected a search term, but the query ends",
        "a and|QUERY_SYNTAX_ERROR|position 6: expected a search term, but the query ends",
        "dc.title =|QUERY_SYNTAX_ERROR|position 11: expected a search term after the relation =, but the query ends",
        "giáo dục công dân|QUERY_SYNTAX_ERROR|position 15: expected and, or, not, prox, sortby or the end; several words need quotes, but found dân",
        "a = \"b|UNBALANCED_QUOTES|position 5: this quotation mark is never closed",
        "a and (b or c|UNBALANCED_PARENTHESES|position 14: a closing parenthesis is missing",
        "a)|UNBALANCED_PARENTHESES|position 2: nothing is open here",
        "()|QUERY_SYNTAX_ERROR|position 2: expected a search term, but found )",
        "a =/ b|QUERY_SYNTAX_ERROR|position 7: expected a search term after the relation =, but the query ends",
        "a sortby|QUERY_SYNTAX_ERROR|position 9: expected an index to sort by, but the query ends",
        "a\\|QUERY_SYNTAX_ERROR|position 2: nothing follows the backslash",
        "> = x|QUERY_SYNTAX_ERROR|position 3: expected a prefix or the URI of a context set, but found =",
        "\uD83D\uDC1F and|QUERY_SYNTAX_ERROR|position 6: expected a search term, but the query ends",
      })
  void saysWhereAQueryIsWrong(String query, Diagnostic diagnostic, String details) {
    assertThat(refusalOf(query)).isEqualTo(diagnostic.about(details));
  }

  @ParameterizedTest
  @ValueSource(ints = {CqlLimits.MAX_CLAUSES, CqlLimits.MAX_CLAUSES + 1, 10_000})
  void limitsClauses(int clauses) {
    String query = "a" + " and b".repeat(clauses - 1);
    if (clauses <= CqlLimits.MAX_CLAUSES) {
      assertThat(Cql.print(Cql.parse(query).query())).startsWith("cql.serverChoice = a and ");
    } else {
      assertThat(refusalOf(query).diagnostic()).isEqualTo(Diagnostic.TOO_MANY_BOOLEANS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {CqlLimits.MAX_DEPTH, CqlLimits.MAX_DEPTH + 1, 1_000, 30_000})
  void limitsDepth(int depth) {
    String query = "(".repeat(depth) + "a" + ")".repeat(depth);
    if (depth <= CqlLimits.MAX_DEPTH) {
      assertThat(Cql.print(Cql.tree(query))).isEqualTo("a");
    } else {
      assertThat(refusalOf(query).diagnostic()).isEqualTo(Diagnostic.UNBALANCED_PARENTHESES);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {CqlLimits.MAX_QUERY_CHARS, CqlLimits.MAX_QUERY_CHARS + 1, 1_000_000})
  void limitsLength(int length) {
    String query = "a" + " ".repeat(length - 1);
    if (length <= CqlLimits.MAX_QUERY_CHARS) {
      assertThat(Cql.print(Cql.tree(query))).isEqualTo("a");
    } else {
      assertThat(refusalOf(query).diagnostic()).isEqualTo(Diagnostic.TOO_MANY_CHARACTERS);
    }
  }

  @Test
  void limitsTerms() {
    assertThat(Cql.tree("a".repeat(CqlLimits.MAX_TERM_CHARS)).sort()).isEmpty();
    assertThat(refusalOf("x = " + "a".repeat(CqlLimits.MAX_TERM_CHARS + 1)))
        .isEqualTo(Diagnostic.TOO_MANY_CHARACTERS_IN_TERM.about("position 5: at most 2000"));
  }

  @Test
  void limitsSortKeys() {
    assertThat(Cql.tree("a sortby" + " b".repeat(CqlLimits.MAX_SORT_KEYS)).sort())
        .hasSize(CqlLimits.MAX_SORT_KEYS);
    assertThat(refusalOf("a sortby" + " b".repeat(CqlLimits.MAX_SORT_KEYS + 1)).diagnostic())
        .isEqualTo(Diagnostic.TOO_MANY_SORT_KEYS);
  }
}
