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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.server.ServerSettings;
import org.lienthong.core.account.Account;
import org.lienthong.core.job.Job;
import org.lienthong.core.member.Library;
import org.lienthong.core.sets.CuratedSet;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;

/** What a running server does by itself, without any command. */
class ServingTest {
  private static final long PATIENCE_SECONDS = 30;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Serving serving;

  @BeforeEach
  void serve() {
    serving =
        Serving.start(
            folder, ServerSettings.DEFAULT.listening("127.0.0.1", 0, 0), InstantSource.system());
  }

  @AfterEach
  void close() {
    client.close();
    serving.close();
  }

  private String ask(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + serving.server().httpPort() + path));
  }

  private String update(String title) {
    Engine engine = serving.engine();
    Account lan = new Account("lan", "A", false);
    engine.accounts().put(lan, "mật khẩu".toCharArray());
    String record =
        "<record xmlns=\"http://www.loc.gov/MARC21/slim\">"
            + "<leader>00000nam a2200000 a 4500</leader>"
            + "<datafield tag=\"245\" ind1=\"0\" ind2=\"0\"><subfield code=\"a\">"
            + title
            + "</subfield></datafield></record>";
    String body =
        "<updateRequest xmlns=\"info:lc/xmlns/update-v1\"><version>1.0</version>"
            + "<action>info:srw/action/1/create</action><recordIdentifier>1</recordIdentifier>"
            + "<record><recordPacking>xml</recordPacking><recordSchema>marcxml</recordSchema>"
            + "<recordData>"
            + record
            + "</recordData></record></updateRequest>";
    return ask(
        to("/sru/A")
            .header("Authorization", "Bearer " + engine.accounts().issueToken(lan))
            .header("Content-Type", "text/xml")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void putsARecordOfAnSruUpdateIntoACuratedSet() throws InterruptedException {
    RecordStore store = serving.engine().store();
    Semaphore commits = new Semaphore(0);
    store.onCommit(commits::release);
    serving.engine().putLibrary(new Library("A", "Thư viện A", Map.of()));
    serving.engine().curatedSets().put(new CuratedSet("bien", "Biển", "Sea", "dc.title=\"biển\""));
    assertThat(update("Biển Đông")).contains("success");

    Listing set = new Listing("A", "curated:bien", null, null, true);
    while (store.count(set) == 0) {
      assertThat(commits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("a commit that puts it into the set")
          .isTrue();
    }
    List<String> kinds =
        serving.engine().jobs().list().stream().map(Job::request).map(r -> r.kind()).toList();
    assertThat(kinds).contains("refresh-sets");
  }

  private void awaitReady(boolean ready) {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    String answer = ask(to("/health/ready"));
    while (answer.startsWith("not ready") == ready) {
      assertThat(System.nanoTime()).as(answer).isLessThan(giveUp);
      answer = ask(to("/health/ready"));
    }
  }

  @Test
  void isNotReadyWhileTheIndexCannotBeWrittenAndGoesOnByItself() throws IOException {
    serving.engine().putLibrary(new Library("A", "Thư viện A", Map.of()));
    awaitReady(true);
    Path index = folder.resolve("index");
    Path aside = Files.move(index, folder.resolve("aside"));
    assertThat(update("Biển Đông")).contains("success");
    awaitReady(false);
    assertThat(ask(to("/health/ready"))).contains("index cannot go on");
    assertThat(ask(to("/metrics")))
        .contains("lienthong_projection_failing{projection=\"index\"} 1");
    assertThat(ask(to("/health/live"))).contains("live");
    Files.move(aside, index);
    awaitReady(true);
    assertThat(serving.engine().catchUp().await((_, _, _) -> {}, () -> false)).isTrue();
    assertThat(ask(to("/sru/A?operation=searchRetrieve&version=1.1&query=bien")))
        .containsPattern("numberOfRecords>1<");
  }
}
