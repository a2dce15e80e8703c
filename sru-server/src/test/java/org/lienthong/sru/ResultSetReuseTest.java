package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lienthong.core.query.cql.CqlLimits;
import org.lienthong.sru.request.SruLimits;

class ResultSetReuseTest {
  private static final TestServer server = TestServer.start();
  private static final Pattern ID = Pattern.compile("<resultSetId>([^<]+)</resultSetId>");

  @Test
  void aKeptSetIsPagedByItsId() {
    String id = kept("/sru?query=khoa&resultSetTTL=60");
    assertThat(server.get("/sru?query=cql.resultSetId=" + id + "&startRecord=20").body())
        .contains("<numberOfRecords>20<", "<recordPosition>20<");
  }

  @Test
  void aKeptSetCanBeNarrowed() {
    String id = kept("/sru?query=khoa&resultSetTTL=60");
    assertThat(server.get("/sru?query=cql.resultSetId=" + id + "%20and%20dc.date=2007").body())
        .contains("<numberOfRecords>1<");
  }

  @Test
  void withoutTimeToLiveNothingIsKept() {
    assertThat(server.get("/sru?query=khoa").body()).doesNotContain("resultSetId");
  }

  @Test
  void theTimeGrantedIsLimited() {
    assertThat(
            server.get("/sru?query=khoa&resultSetTTL=" + SruLimits.MAX_RESULT_SET_SECONDS).body())
        .contains(
            "<resultSetTTL>" + SruLimits.MAX_RESULT_SET_SECONDS + "</resultSetTTL><resultCount");
    assertThat(server.get("/sru?query=khoa&resultSetTTL=999999").body())
        .contains(
            "<resultSetTTL>" + SruLimits.MAX_RESULT_SET_SECONDS + "</resultSetTTL><resultCount");
  }

  @Test
  void version12CallsItIdleTime() {
    String answer =
        server.get("/sru?version=1.2&operation=searchRetrieve&query=khoa&resultSetTTL=60").body();
    assertThat(answer).contains("</resultSetId><resultSetIdleTime>60</resultSetIdleTime>");
    if (Schemas.arePresent()) {
      assertThat(Schemas.complaint(answer, "1.2")).isEmpty();
    }
  }

  @Test
  void aSetBelongsToItsDatabase() {
    String id = kept("/sru?query=khoa&resultSetTTL=60");
    assertThat(server.get("/sru/thcs1?query=cql.resultSetId=" + id).body())
        .contains("info:srw/diagnostic/1/51<");
  }

  @Test
  void aQueryWithSetsPutInHasTheLimitsOfAQuery() {
    String id = kept("/sru?query=cql.allRecords=1&resultSetTTL=60");
    int clauses = 1;
    while (clauses * 2 <= CqlLimits.MAX_CLAUSES) {
      id = kept("/sru?resultSetTTL=60&query=" + twice(id));
      clauses *= 2;
    }
    assertThat(server.get("/sru?resultSetTTL=60&query=" + twice(id)).body())
        .contains("info:srw/diagnostic/1/38<", "" + CqlLimits.MAX_CLAUSES)
        .doesNotContain("resultSetId>");
  }

  @Test
  void setsPutInOnTheRightNestNoDeeperThanParentheses() {
    String id = kept("/sru?query=khoa&resultSetTTL=60");
    for (int depth = 1; depth <= CqlLimits.MAX_DEPTH; depth++) {
      id = kept("/sru?resultSetTTL=60&query=khoa%20and%20cql.resultSetId=" + id);
    }
    assertThat(server.get("/sru?query=khoa%20and%20cql.resultSetId=" + id).body())
        .contains("info:srw/diagnostic/1/38<");
  }

  @Test
  void longQueriesSpendTheBudgetAndNoMore() {
    try (TestServer small = TestServer.withHeap(64 << 20)) {
      String longest = "a".repeat(CqlLimits.MAX_TERM_CHARS);
      String query = "khoa%20not%20" + longest;
      String first = id(small.get("/sru?resultSetTTL=900&query=" + query).body());
      String last = first;
      for (int i = 0; i < 40; i++) {
        last = id(small.get("/sru?resultSetTTL=900&query=" + query).body());
      }
      assertThat(small.get("/sru?query=cql.resultSetId=" + first).body())
          .contains("info:srw/diagnostic/1/51<");
      assertThat(small.get("/sru?query=cql.resultSetId=" + last).body())
          .contains("<numberOfRecords>20<");
    }
  }

  @Test
  void aSetThatFitsNowhereIsNotKeptAndTheRecordsAreGiven() {
    try (TestServer small = TestServer.withHeap(1 << 20)) {
      String query = "khoa%20not%20" + "a".repeat(CqlLimits.MAX_TERM_CHARS);
      assertThat(small.get("/sru?resultSetTTL=900&query=" + query).body())
          .contains("<numberOfRecords>20<", "<recordData>", "info:srw/diagnostic/1/52<")
          .doesNotContain("<resultSetId>");
    }
  }

  private static String twice(String id) {
    return "cql.resultSetId=" + id + "%20and%20cql.resultSetId=" + id;
  }

  private static String kept(String request) {
    return id(server.get(request).body());
  }

  private static String id(String answer) {
    Matcher found = ID.matcher(answer);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
