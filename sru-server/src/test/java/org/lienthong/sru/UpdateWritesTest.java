package org.lienthong.sru;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.core.account.Account;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.write.ArrivingRecord;

/** SRU Record Update stores the same as an import of the same record. */
class UpdateWritesTest {
  private static final TestServer server = TestServer.start();

  static {
    new Accounts(server.store, new SecureRandom())
        .put(new Account("lan", "thcs1", false), "x".toCharArray());
  }

  @ParameterizedTest
  @EnumSource
  void storesLikeAnImport(ArrivingRecord record) {
    update("create", escaped(record));
    record.assertStored(server.store, "thcs1");
  }

  @Test
  void saysThatARecordIsKeptBesideTheCatalogue() {
    assertThat(update("create", escaped(ArrivingRecord.HOLDINGS)))
        .contains("<ucp:operationStatus>partial</ucp:operationStatus>")
        .contains("<ucp:recordIdentifier>w-holdings</ucp:recordIdentifier>")
        .contains("urn:lienthong:sru-update-diagnostic:1:set-aside", "holdings")
        .doesNotContain("recordVersion");
  }

  @Test
  void deletesWhenLeader05SaysSo() {
    String book = escaped(ArrivingRecord.BOOK).replace("w-book", "w-gone");
    assertThat(update("create", book)).contains("success");
    String deletion = book.replace("00000nam", "00000dam");
    assertThat(update("create", deletion)).contains("success");
    assertThat(server.store.get("thcs1", "w-gone").orElseThrow().deleted()).isTrue();
    assertThat(update("replace", deletion)).contains("diagnostic/12/50<");
  }

  /** XML cannot carry a control character; a reference inside text does. */
  private static String escaped(ArrivingRecord record) {
    return record
        .marcXml()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\u0001", "&#38;#1;");
  }

  private static String update(String action, String record) {
    String request =
        "<updateRequest xmlns=\"info:lc/xmlns/update-v1\"><version>1.0</version>"
            + ("<action>info:srw/action/1/" + action + "</action>")
            + "<record><recordPacking>string</recordPacking><recordSchema>marcxml</recordSchema>"
            + ("<recordData>" + record + "</recordData></record></updateRequest>");
    String proof = Base64.getEncoder().encodeToString("lan:x".getBytes(UTF_8));
    return server.post("/sru/thcs1", "text/xml", request, "Authorization: Basic " + proof).body();
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
