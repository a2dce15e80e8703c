package org.lienthong.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.ConsoleOutput;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.server.ServerSettings;
import org.lienthong.core.account.Account;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** A server on a restored directory answers as the server did that was backed up. */
class RestoreServingTest {
  private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");
  private static final String LIST = "/oai?verb=ListRecords&metadataPrefix=oai_dc";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private Serving serve(Path data) {
    return Serving.start(
        data, ServerSettings.DEFAULT.listening("127.0.0.1", 0, 0), InstantSource.system());
  }

  private String ask(Serving serving, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + serving.server().httpPort() + path);
    String body =
        client
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    return body.replaceAll("<responseDate>[^<]*</responseDate>", "")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST");
  }

  private static int run(Serving serving, String... words) {
    List<String> all = List.of(words);
    Command.OnData command = Commands.find(all).orElseThrow();
    return command.run(
        Commands.parse(command, all.subList(1, all.size()), Path.of("").toAbsolutePath()),
        serving.engine(),
        new ConsoleOutput(System.out, System.err, false, false, InstantSource.system()));
  }

  private static void fill(Serving serving) {
    serving.engine().putLibrary(new Library("A", "Thư viện A", Map.of()));
    List<RecordChange> changes = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      MarcRecord record =
          new MarcRecord(
              Leader.BOOK, List.of(DataField.of("245", "00", "a", "Biển Đông quyển " + i)));
      changes.add(new RecordChange.Put("A", "r" + i, record, List.of("library:A"), List.of()));
    }
    serving.engine().store().write(transaction -> transaction.apply(changes));
    serving.engine().accounts().put(new Account("lan", "A", false), "mật khẩu".toCharArray());
    serving.engine().catchUp().await((what, done, of) -> {}, () -> false);
  }

  @Test
  void answersAsBefore() throws Exception {
    Path backup = folder.resolve("b.zip");
    String token;
    List<String> before;
    String bearer;
    try (Serving serving = serve(folder.resolve("data"))) {
      fill(serving);
      Matcher found = TOKEN.matcher(ask(serving, LIST));
      assertThat(found.find()).isTrue();
      token = found.group(1);
      before = answers(serving, token);
      bearer = serving.engine().accounts().issueToken(new Account("lan", "A", false));
      assertThat(run(serving, "backup", backup.toString())).isZero();
      assertThat(ask(serving, "/metrics"))
          .contains("lienthong_backup_age_seconds ", "lienthong_backup_bytes ")
          .doesNotContain("lienthong_check_age_seconds ");
    }
    assertThat(before.getFirst()).contains("<record>").doesNotContain("badResumptionToken");

    Path other = folder.resolve("elsewhere/data");
    Files.createDirectories(other.getParent());
    int status =
        new RestoreCommand()
            .run(
                Commands.parse(
                    new RestoreCommand(),
                    List.of(backup.toString(), "--data", other.toString()),
                    folder),
                new ConsoleOutput(System.out, System.err, false, false, InstantSource.system()));
    assertThat(status).isZero();
    try (Serving serving = serve(other)) {
      serving.engine().catchUp().await((what, done, of) -> {}, () -> false);
      assertThat(answers(serving, token)).isEqualTo(before);
      assertThat(serving.engine().accounts().ofToken(bearer)).isPresent();
      assertThat(run(serving, "status")).isZero();
    }
  }

  private List<String> answers(Serving serving, String token)
      throws IOException, InterruptedException {
    return List.of(
        withoutTokens(ask(serving, "/oai?verb=ListRecords&resumptionToken=" + token)),
        ask(serving, "/oai?verb=Identify"),
        ask(serving, "/oai?verb=ListSets"),
        withoutTokens(ask(serving, LIST)),
        ask(
            serving,
            "/sru/A?version=2.0&operation=searchRetrieve&query=dc.title%3D%22quyen%2017%22"),
        ask(
            serving,
            "/sru/union?version=2.0&operation=searchRetrieve&query=dc.title%3D%22quyen%2018%22"));
  }

  /** A new token has the time at which it ends. */
  private static String withoutTokens(String body) {
    return body.replaceAll(" expirationDate=\"[^\"]*\"", "").replaceAll(TOKEN.pattern(), "");
  }
}
