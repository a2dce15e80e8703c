package org.lienthong.sru;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What explain says can be done is done. */
class ExplainIsTrueTest {
  private static final TestServer server = TestServer.start();
  private static final String EXPLAIN = server.get("/sru").body();
  private static final Pattern INDEX = Pattern.compile("<index .*?</index>");
  private static final Pattern NAME = Pattern.compile("<name set=\"(\\w+)\">([^<]+)</name>");
  private static final Pattern RELATION =
      Pattern.compile("<supports type=\"relation\">([^<]+)</supports>");
  private static final Pattern MODIFIER =
      Pattern.compile("<supports type=\"relationModifier\">([^<]+)</supports>");

  @Test
  void everyIndexAnswersToItsNamesRelationsAndModifiers() {
    for (String index : all(INDEX, EXPLAIN).stream().map(MatchResult::group).toList()) {
      List<String> names =
          all(NAME, index).stream().map(n -> n.group(1) + "." + n.group(2)).toList();
      for (String name : names) {
        assertWorks(name + "=2001");
      }
      for (MatchResult relation : all(RELATION, index)) {
        String plain = relation.group(1).replace("&lt;", "<").replace("&gt;", ">");
        String term = plain.equals("within") ? "\"2001 2002\"" : "2001";
        assertWorks(names.getFirst() + " " + plain + " " + term);
      }
      for (MatchResult modifier : all(MODIFIER, index)) {
        assertWorks(names.getFirst() + " =/" + modifier.group(1) + " 2001");
      }
    }
  }

  @Test
  void everyIndexCanBeScannedAndTheSortableSorted() {
    for (String index : all(INDEX, EXPLAIN).stream().map(MatchResult::group).toList()) {
      MatchResult name = all(NAME, index).getFirst();
      String written = name.group(1) + "." + name.group(2);
      assertThat(server.get("/sru?scanClause=" + written + "=2001").body())
          .as(written)
          .doesNotContain("diagnostic");
      if (index.contains("sort=\"true\"")) {
        assertWorks("khoa sortby " + written);
      }
    }
  }

  @Test
  void everySchemaIsGivenUnderNameAndIdentifier() {
    Pattern schema = Pattern.compile("<schema name=\"([^\"]+)\" identifier=\"([^\"]+)\"");
    List<MatchResult> schemas = all(schema, EXPLAIN);
    assertThat(schemas).hasSizeGreaterThanOrEqualTo(4);
    for (MatchResult found : schemas) {
      for (int group = 1; group <= 2; group++) {
        String name = URLEncoder.encode(found.group(group), UTF_8);
        assertThat(server.get("/sru?query=dc.title=toan&recordSchema=" + name).body())
            .contains("<recordSchema>" + found.group(2) + "</recordSchema>")
            .doesNotContain("diagnostic");
      }
    }
  }

  private static void assertWorks(String query) {
    String request = "/sru?maximumRecords=0&query=" + URLEncoder.encode(query, UTF_8);
    assertThat(server.get(request).body()).as(query).doesNotContain("diagnostic");
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
