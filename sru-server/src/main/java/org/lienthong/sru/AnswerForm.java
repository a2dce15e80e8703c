package org.lienthong.sru;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.http.MediaRange;
import org.lienthong.sru.answer.AnswerWriter;
import org.lienthong.sru.answer.JsonAnswerWriter;
import org.lienthong.sru.answer.PageAnswerWriter;
import org.lienthong.sru.answer.XmlAnswerWriter;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;

/** Chooses the format of an answer from what the client accepts. */
final class AnswerForm {
  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final List<String> XML =
      List.of("text/xml", "application/xml", "application/sru+xml", HTML);

  private AnswerForm() {}

  /**
   * Returns the writer for a request; empty when {@code httpAccept} allows none of our formats. An
   * Accept header never makes it empty: too many clients send one without thought.
   *
   * @param accept the Accept header, or null
   */
  static Optional<AnswerWriter> choose(SruRequest request, @Nullable String accept) {
    Optional<String> explicit =
        request.knows(SruParameter.HTTP_ACCEPT)
            ? request.get(SruParameter.HTTP_ACCEPT)
            : Optional.empty();
    String usual = request.version().isOasis() ? "application/xml" : "text/xml";
    Optional<String> chosen =
        explicit.or(() -> Optional.ofNullable(accept)).flatMap(a -> best(a, usual));
    if (explicit.isPresent() && chosen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(writer(request, chosen.orElse(usual), usual));
  }

  /**
   * Returns the page writer where HTML is wanted, unless the client renders the page itself ({@code
   * renderedBy}, {@code stylesheet}).
   */
  private static AnswerWriter writer(SruRequest request, String type, String usual) {
    Optional<String> rendering =
        request.knows(SruParameter.RENDERED_BY)
            ? request.get(SruParameter.RENDERED_BY)
            : Optional.empty();
    Optional<String> stylesheet =
        request.refusals().isEmpty() ? request.get(SruParameter.STYLESHEET) : Optional.empty();
    boolean byClient = rendering.map("client"::equals).orElse(stylesheet.isPresent());
    boolean html = type.equals(HTML);
    if (rendering.filter("server"::equals).isPresent() || (html && !byClient)) {
      return new PageAnswerWriter();
    }
    if (type.equals(JSON)) {
      return new JsonAnswerWriter();
    }
    return XmlAnswerWriter.plain(
        html ? usual : type, stylesheet.orElse(html ? PageAnswerWriter.STYLESHEET_ADDRESS : null));
  }

  private static Optional<String> best(String accept, String usual) {
    return MediaRange.list(accept).stream()
        .flatMap(r -> known(r.type(), usual).stream())
        .findFirst();
  }

  private static Optional<String> known(String type, String usual) {
    return switch (type) {
      case "*/*", "text/*", "application/*" -> Optional.of(usual);
      case JSON, "application/sru+json" -> Optional.of(JSON);
      default -> XML.contains(type) ? Optional.of(type) : Optional.empty();
    };
  }
}
