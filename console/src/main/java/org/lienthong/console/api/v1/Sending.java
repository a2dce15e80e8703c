package org.lienthong.console.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.console.api.v1.body.Problem;
import org.lienthong.core.limit.Budget;
import org.lienthong.http.Answers;
import org.lienthong.http.ContentPolicy;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.RequestContext;
import tools.jackson.databind.json.JsonMapper;

/** Sends the answer to one request as JSON, or 304 when the client has it already. */
final class Sending {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /** Octets of a digest that make a tag: two answers with one tag are not to be feared. */
  private static final int TAG_OCTETS = 16;

  private final Request request;
  private final Response response;
  private final Callback callback;

  Sending(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  /**
   * Sends an answer, whose octets count as held in memory until they are read.
   *
   * @throws HttpRefusal when all clients together hold too many; nothing is sent
   */
  void send(Answer answer) {
    byte[] octets = octets(answer);
    Budget.Reservation held = RequestContext.reserveAnswer(request);
    if (!held.grow(octets.length)) {
      throw HttpRefusal.busy("answers");
    }
    send(answer, octets);
  }

  /** Sends a short answer. */
  void sendUncounted(Answer answer) {
    send(answer, octets(answer));
  }

  private static byte[] octets(Answer answer) {
    return (JSON.writeValueAsString(answer.body()) + "\n").getBytes(UTF_8);
  }

  private void send(Answer answer, byte[] octets) {
    ContentPolicy.DATA.put(response);
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    Duration fresh = answer.fresh();
    response
        .getHeaders()
        .put(
            HttpHeader.CACHE_CONTROL,
            fresh == null ? "no-store" : "public, max-age=" + fresh.toSeconds());
    if (answer.status() == HttpStatus.OK_200) {
      String tag = tag(octets);
      response.getHeaders().put(HttpHeader.ETAG, tag);
      if (isKnown(tag)) {
        notModified();
        return;
      }
    }
    String type =
        answer.body() instanceof Problem ? "application/problem+json" : "application/json";
    Answers.octets(response, callback, type, octets);
  }

  /**
   * Sends the head first: at the end of a response without content Jetty would write a
   * Content-Length of 0, which would be that of the content (RFC 9110 §8.6).
   */
  private void notModified() {
    response.setStatus(HttpStatus.NOT_MODIFIED_304);
    response.write(
        false, null, Callback.from(() -> response.write(true, null, callback), callback::failed));
  }

  private static String tag(byte[] octets) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return '"'
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(digest, TAG_OCTETS))
          + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 9110 §13.1.2: a weak comparison with any of the tags, or with anything for an asterisk. */
  private boolean isKnown(String tag) {
    List<String> known =
        request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .toList();
    return known.contains("*") || known.contains(tag) || known.contains("W/" + tag);
  }
}
