package org.lienthong.harvester.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.limit.Budget;

/**
 * Fetches one address by HTTP GET, following redirects. For any thread; {@code close} releases its
 * connections.
 */
public final class Fetcher implements AutoCloseable {
  private static final String AGENT = "LienThong/0.1";

  private final HttpClient client;
  private final InstantSource clock;
  private final Duration silence;
  private final Budget budget;

  public Fetcher(InstantSource clock) {
    this(clock, FetchLimits.SILENCE);
  }

  /** Creates a fetcher with this longest silence inside an answer. */
  public Fetcher(InstantSource clock, Duration silence) {
    this(clock, silence, FetchLimits.budget());
  }

  /** Creates a fetcher whose answers share this budget of octets. */
  public Fetcher(InstantSource clock, Duration silence, Budget budget) {
    this.budget = budget;
    this.clock = clock;
    this.silence = silence;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(FetchLimits.CONNECT)
            .build();
  }

  /** Returns an empty reservation for one answer, to be closed when the answer was read. */
  public Budget.Reservation reserve() {
    return budget.reserve("", 0).orElseThrow();
  }

  /** Like {@link #get(URI, Login, Budget.Reservation)}, for an answer that is small. */
  public Fetched get(URI address, @Nullable Login login)
      throws FetchException, InterruptedIOException {
    try (Budget.Reservation held = reserve()) {
      return get(address, login, held);
    }
  }

  /**
   * Fetches {@code address}.
   *
   * @param held the reservation that grows by the octets of the answer
   * @param login sent to this host and to no other that it redirects to; null for none
   * @return any answer but a redirect, a request to come again later, or a failure of the server
   * @throws FetchException when there is no such answer
   * @throws InterruptedIOException when the thread was interrupted
   */
  public Fetched get(URI address, @Nullable Login login, Budget.Reservation held)
      throws FetchException, InterruptedIOException {
    URI at = address;
    for (int hops = 0; hops <= FetchLimits.MAX_REDIRECTS; hops++) {
      boolean home = Redirects.sameServer(address, at);
      Fetched fetched = once(at, home ? login : null, held);
      if (!Redirects.isRedirect(fetched.status())) {
        return usable(fetched, at);
      }
      at = Redirects.target(at, fetched.headers());
    }
    throw FetchException.lasting(address + ": redirects in a circle");
  }

  private Fetched usable(Fetched fetched, URI at) throws FetchException {
    int status = fetched.status();
    if (status >= 500 || status == 408 || status == 425 || status == 429) {
      throw new FetchException(
          FetchException.Kind.TRANSIENT,
          at.getHost() + ": HTTP " + status,
          RetryAfter.in(fetched.headers(), clock).orElse(null));
    }
    return fetched;
  }

  private Fetched once(URI at, @Nullable Login login, Budget.Reservation held)
      throws FetchException, InterruptedIOException {
    AtomicReference<@Nullable PatientBody> body = new AtomicReference<>();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request(at, login),
            _ -> {
              PatientBody made = new PatientBody(FetchLimits.MAX_OCTETS, held);
              body.set(made);
              return made;
            });
    try {
      HttpResponse<byte[]> response = await(answer, body);
      byte[] opened = Gzip.open(response.body(), FetchLimits.MAX_OCTETS, held);
      return new Fetched(response.statusCode(), response.headers(), opened);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (IOException e) {
      throw trouble(at, e);
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpRequest request(URI at, @Nullable Login login) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .timeout(FetchLimits.FIRST_OCTET)
            .header("User-Agent", AGENT)
            .header("Accept", "text/xml, application/xml;q=0.9, */*;q=0.1")
            .header("Accept-Encoding", "gzip");
    if (login != null) {
      request.header("Authorization", login.header());
    }
    return request.build();
  }

  /** Waits for the whole answer, but not through a long silence inside it. */
  private HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> answer, AtomicReference<@Nullable PatientBody> body)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return answer.get(Math.max(silence.toMillis() / 4, 1), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        PatientBody begun = body.get();
        if (begun != null && System.nanoTime() - begun.lastNanos() > silence.toNanos()) {
          throw new IOException(
              "câu trả lời ngừng giữa chừng "
                  + silence.toSeconds()
                  + " giây / the answer stopped for "
                  + silence.toSeconds()
                  + " s",
              e);
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      }
    }
  }

  private static FetchException trouble(URI at, IOException e) {
    boolean nobody =
        e instanceof ConnectException
            || e instanceof UnknownHostException
            || e instanceof HttpConnectTimeoutException
            || e.getCause() instanceof UnresolvedAddressException;
    Unreachable why = Unreachable.of(e);
    if (e instanceof PatientBody.TooLargeException) {
      return FetchException.lasting(at.getAuthority() + ": " + e.getMessage());
    }
    return nobody
        ? new FetchException(
            FetchException.Kind.UNREACHABLE,
            at.getAuthority()
                + ": không tới được, máy này "
                + why.vietnamese()
                + " / it cannot be reached: it "
                + why.english(),
            null)
        : FetchException.passing(at.getAuthority() + ": " + message(e));
  }

  /** Our own messages are in both languages. */
  private static String message(IOException e) {
    Unreachable why = Unreachable.of(e);
    String own = String.valueOf(e.getMessage());
    return own.contains(" / ") ? own : "máy này " + why.vietnamese() + " / it " + why.english();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
