package org.lienthong.harvester.cover;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Asks for pictures by HTTP GET, with one connection to a host and port at a time. Every redirect
 * is checked as the first address was. For any number of threads; {@code close} ends all requests.
 */
final class PictureClient implements AutoCloseable {
  private static final String AGENT = "LienThong/0.1 (book covers)";
  private static final String ACCEPT = "image/jpeg, image/png, image/webp;q=0.9, image/*;q=0.1";
  private static final int THREADS = 16;

  private final HttpClient client = new HttpClient();
  private final Duration whole;

  /**
   * Starts a client.
   *
   * @param silence longest silence inside an answer
   * @param whole longest time for one request
   */
  PictureClient(AllowedAddresses allowed, Duration silence, Duration whole) {
    this.whole = whole;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("cover-client");
    threads.setDaemon(true);
    client.setExecutor(threads);
    client.setSocketAddressResolver(new CheckedResolver(allowed));
    client.setFollowRedirects(false);
    client.setMaxConnectionsPerDestination(1);
    client.setConnectTimeout(PictureLimits.CONNECT.toMillis());
    client.setIdleTimeout(silence.toMillis());
    client.setDestinationIdleTimeout(silence.toMillis());
    client.setMaxResponseHeadersSize(PictureLimits.HEAD_OCTETS);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, AGENT));
    try {
      client.start();
    } catch (Exception e) {
      throw new IllegalStateException("the client for covers cannot start: " + e.getMessage(), e);
    }
    // Pictures are compressed by themselves, and a small answer must not unpack to a large one.
    client.getContentDecoderFactories().clear();
    // A host that asks for a password gets none.
    client.getProtocolHandlers().clear();
  }

  /**
   * Asks for a picture.
   *
   * @param etag its validator when it was last fetched; null for none
   * @param modified its Last-Modified then; null for none
   * @throws InterruptedIOException when the thread was interrupted
   */
  PictureAnswer get(URI address, @Nullable String etag, @Nullable String modified)
      throws InterruptedIOException {
    URI at = address;
    for (int hops = 0; hops <= PictureLimits.MAX_REDIRECTS; hops++) {
      Hop hop = once(at, etag, modified);
      if (hop instanceof Hop.Broken) {
        // Servers close idle connections, sometimes just when the next request is sent.
        hop = once(at, etag, modified);
      }
      switch (hop) {
        case Hop.Broken(PictureAnswer answer) -> {
          return answer;
        }
        case Hop.End(PictureAnswer answer) -> {
          return answer;
        }
        case Hop.Onward(URI target) -> at = target;
      }
    }
    return PictureAnswer.None.lasting("chuyển hướng quá nhiều lần", "too many redirects");
  }

  /** What one request of several comes to. */
  private sealed interface Hop {
    record End(PictureAnswer answer) implements Hop {}

    /** The connection broke; another may not. */
    record Broken(PictureAnswer answer) implements Hop {}

    record Onward(URI target) implements Hop {}
  }

  private Hop once(URI at, @Nullable String etag, @Nullable String modified)
      throws InterruptedIOException {
    Request request =
        client
            .newRequest(at)
            .timeout(whole.toMillis(), TimeUnit.MILLISECONDS)
            .headers(headers -> {
              headers.put(HttpHeader.ACCEPT, ACCEPT);
              if (etag != null) {
                headers.put(HttpHeader.IF_NONE_MATCH, etag);
              }
              if (modified != null) {
                headers.put(HttpHeader.IF_MODIFIED_SINCE, modified);
              }
            });
    try (InputStreamResponseListener listener = new InputStreamResponseListener()) {
      request.send(listener);
      // The request has the same limit, and fails with the better message.
      Response response = listener.get(whole.toMillis() * 2, TimeUnit.MILLISECONDS);
      return judge(at, response, listener);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | IOException e) {
      return failed(e);
    }
  }

  private static Hop judge(URI at, Response response, InputStreamResponseListener listener)
      throws IOException {
    int status = response.getStatus();
    return switch (status) {
      case HttpStatus.OK_200 -> new Hop.End(picture(response, listener));
      case HttpStatus.NOT_MODIFIED_304 -> new Hop.End(new PictureAnswer.Unchanged());
      case HttpStatus.MOVED_PERMANENTLY_301,
          HttpStatus.FOUND_302,
          HttpStatus.SEE_OTHER_303,
          HttpStatus.TEMPORARY_REDIRECT_307,
          HttpStatus.PERMANENT_REDIRECT_308 ->
          redirect(at, response);
      default -> {
        boolean passing = status >= 500 || status == 408 || status == 425 || status == 429;
        yield new Hop.End(new PictureAnswer.None(!passing, "HTTP " + status));
      }
    };
  }

  private static Hop redirect(URI at, Response response) {
    String location = response.getHeaders().get(HttpHeader.LOCATION);
    Optional<URI> target = location == null ? Optional.empty() : PictureAddress.from(at, location);
    boolean weaker =
        target.isPresent()
            && at.getScheme().equals("https")
            && !target.get().getScheme().equals("https");
    return target.isEmpty() || weaker
        ? new Hop.End(
            PictureAnswer.None.lasting(
                "chuyển hướng tới địa chỉ không dùng được", "redirects to an unusable address"))
        : new Hop.Onward(target.get());
  }

  private static PictureAnswer picture(Response response, InputStreamResponseListener listener)
      throws IOException {
    String type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type != null && !mayBePicture(type.toLowerCase(Locale.ROOT))) {
      String shown = type.substring(0, Math.min(type.length(), 60));
      return PictureAnswer.None.lasting("không phải hình: " + shown, "no picture: " + shown);
    }
    if (response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > PictureLimits.MAX_OCTETS) {
      return tooLarge();
    }
    try (InputStream body = listener.getInputStream()) {
      byte[] octets = body.readNBytes(PictureLimits.MAX_OCTETS + 1);
      return octets.length > PictureLimits.MAX_OCTETS
          ? tooLarge()
          : new PictureAnswer.Picture(
              octets,
              validator(response, HttpHeader.ETAG),
              validator(response, HttpHeader.LAST_MODIFIED));
    }
  }

  /** Some servers do not know the types of their files. */
  private static boolean mayBePicture(String type) {
    return (type.startsWith("image/") && !type.startsWith("image/svg"))
        || type.startsWith("application/octet-stream")
        || type.startsWith("binary/octet-stream");
  }

  private static @Nullable String validator(Response response, HttpHeader header) {
    String value = response.getHeaders().get(header);
    return value == null || value.length() > 200 ? null : value;
  }

  private static PictureAnswer tooLarge() {
    int megabytes = PictureLimits.MAX_OCTETS >> 20;
    return PictureAnswer.None.lasting(
        "lớn hơn " + megabytes + " MB", "larger than " + megabytes + " MB");
  }

  private static Hop failed(Throwable e) {
    return switch (e) {
      case CheckedResolver.NotAllowedException _ ->
          new Hop.End(
              PictureAnswer.None.lasting(
                  "máy chủ nằm trong mạng riêng, không được hỏi (covers.networks)",
                  "its host is in a private network and may not be asked (covers.networks)"));
      case UnknownHostException _ ->
          new Hop.End(
              PictureAnswer.None.passing(
                  "máy chủ không có trong DNS", "its host is not in the DNS"));
      case TimeoutException _ ->
          new Hop.End(PictureAnswer.None.passing("không trả lời kịp", "does not answer in time"));
      default -> {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        yield new Hop.Broken(
            PictureAnswer.None.passing(
                "kết nối bị ngắt (" + detail + ")", "the connection broke (" + detail + ")"));
      }
    };
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the client for covers cannot stop: " + e.getMessage(), e);
    }
  }
}
