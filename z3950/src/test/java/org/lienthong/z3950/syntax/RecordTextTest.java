package org.lienthong.z3950.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.client.PresentedRecord;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.client.Z3950Client;
import org.lienthong.z3950.rpn.Pqf;

/** Records of a server as text, in each record syntax. */
class RecordTextTest {
  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String text(RecordSyntax syntax, String elements) throws IOException {
    Target target = Target.parse("127.0.0.1:" + server.port() + "/A");
    try (Z3950Client client = Z3950Client.connect(target)) {
      client.search(Pqf.parse("@attr 1=31 2004"));
      List<PresentedRecord> records = client.present(1, 1, syntax, elements);
      return RecordReader.text(((PresentedRecord.Given) records.getFirst()).external());
    }
  }

  @Test
  void showsUsmarcAndSutrsFieldByField() throws IOException {
    assertThat(text(RecordSyntax.USMARC, "F")).contains("245 10 $a Toán 4\n");
    assertThat(text(RecordSyntax.SUTRS, "F")).contains("245 10 $a Toán 4\n");
  }

  @Test
  void showsXmlAsItStands() throws IOException {
    assertThat(text(RecordSyntax.XML, "mods")).startsWith("<mods ").contains(">Toán 4<");
  }

  @Test
  void showsTheCopiesOfAnOpacRecord() throws IOException {
    assertThat(text(RecordSyntax.OPAC, "F"))
        .containsSubsequence(
            "245 10 $a Toán 4\n",
            "holding\n",
            "  shelvingLocation: Kho mượn\n",
            "  callNumber: 510 T406\n",
            "  copy\n",
            "    availableNow: true\n",
            "    itemId: DKCBa4\n");
  }

  @Test
  void showsAGrs1RecordWithTheWayToEachLeaf() throws IOException {
    assertThat(text(RecordSyntax.GRS_1, "F"))
        .contains("(3,001) a4\n", "(3,245) (3,10) (3,a) Toán 4\n");
  }

  @Test
  void refusesWhatIsNotWhatItSays() {
    Octets letter = Octets.of("thư", UTF_8);
    assertThatThrownBy(() -> RecordReader.text(External.octets(RecordSyntax.OPAC.oid(), letter)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> RecordReader.text(External.element(RecordSyntax.GRS_1.oid(), letter)))
        .isInstanceOf(MalformedApduException.class);
  }
}
