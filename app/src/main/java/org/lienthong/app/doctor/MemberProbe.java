package org.lienthong.app.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.harvester.http.Unreachable;

/** Asks the addresses of members whether anybody is there. */
final class MemberProbe {
  private static final Pattern Z3950 = Pattern.compile("([^/:]+)(?::(\\d{1,5}))?/.*");
  private static final int Z3950_PORT = 210;

  private MemberProbe() {}

  /**
   * What an address answered.
   *
   * @param ahead how far our clock is ahead of the member's; empty when it did not tell the time
   */
  record Answer(Diagnosis diagnosis, Optional<Duration> ahead) {}

  /** Asks all addresses of these libraries, several at a time. */
  static List<Answer> all(List<Library> libraries) {
    List<Callable<Answer>> questions = new ArrayList<>();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(DoctorLimits.PATIENCE).build();
        ExecutorService threads =
            Executors.newFixedThreadPool(DoctorLimits.AT_ONCE, Thread.ofVirtual().factory())) {
      for (Library library : libraries) {
        Map<String, String> attributes = library.attributes();
        String oai = attributes.get(LibraryAttribute.OAI_URL);
        String sru = attributes.get(LibraryAttribute.SRU_URL);
        String z3950 = attributes.get(LibraryAttribute.Z3950);
        if (oai != null) {
          questions.add(() -> http(client, library.code(), oai, "verb=Identify"));
        }
        if (sru != null) {
          questions.add(() -> http(client, library.code(), sru, null));
        }
        if (z3950 != null) {
          questions.add(() -> z3950(library.code(), z3950));
        }
      }
      return results(threads, questions);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static List<Answer> results(ExecutorService threads, List<Callable<Answer>> questions)
      throws InterruptedException {
    List<Answer> out = new ArrayList<>();
    for (Future<Answer> one : threads.invokeAll(questions)) {
      try {
        out.add(one.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("cannot ask a member: " + e.getCause(), e);
      }
    }
    return out;
  }

  /** The address may have a login, which is neither used nor shown. */
  private static Answer http(HttpClient client, String code, String address, @Nullable String query)
      throws InterruptedException {
    String shown = code;
    try {
      URI given = new URI(address);
      shown = code + " (" + given.getHost() + ")";
      URI uri =
          new URI(
              given.getScheme(),
              null,
              given.getHost(),
              given.getPort(),
              given.getPath(),
              query,
              null);
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(DoctorLimits.PATIENCE).build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      // The body is not needed, and may be long.
      response.body().close();
      Optional<Duration> ahead = response.headers().firstValue("Date").flatMap(MemberProbe::ahead);
      int status = response.statusCode();
      return status < 400
          ? new Answer(Diagnosis.ok("member " + code, shown + " trả lời", "it answers"), ahead)
          : new Answer(
              Diagnosis.warning(
                      "member " + code,
                      shown + " trả lời lỗi HTTP " + status,
                      "it answers with HTTP status " + status)
                  .advise(
                      "xem lại địa chỉ bằng: lienthong library show " + code,
                      "see to the address: lienthong library show " + code),
              ahead);
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return silent(code, shown, e);
    }
  }

  private static Optional<Duration> ahead(String date) {
    try {
      Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      return Optional.of(Duration.between(there, Instant.now()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Answer z3950(String code, String target) {
    Matcher parts = Z3950.matcher(target);
    String host = parts.matches() ? parts.group(1) : target;
    int port =
        parts.matches() && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : Z3950_PORT;
    String shown = code + " (Z39.50 " + host + ":" + port + ")";
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) DoctorLimits.PATIENCE.toMillis());
      return new Answer(
          Diagnosis.ok("member " + code, shown + " nhận kết nối", "it accepts connections"),
          Optional.empty());
    } catch (IOException | IllegalArgumentException e) {
      return silent(code, shown, e);
    }
  }

  private static Answer silent(String code, String shown, Exception e) {
    Unreachable why =
        e instanceof IOException failure
            ? Unreachable.of(failure)
            : new Unreachable("có địa chỉ sai", "has a wrong address");
    return new Answer(
        Diagnosis.warning(
                "member " + code,
                shown + " không trả lời: máy đó " + why.vietnamese(),
                "it does not answer: it " + why.english())
            .advise(
                "xem mạng và tường lửa, hỏi thư viện đó; địa chỉ: lienthong library show " + code,
                "see to the network and firewall, or ask that library"),
        Optional.empty());
  }
}
