package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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

  private static String kept(String request) {
    Matcher found = ID.matcher(server.get(request).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
