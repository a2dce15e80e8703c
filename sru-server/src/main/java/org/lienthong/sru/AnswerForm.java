package org.lienthong.sru;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.lienthong.core.limit.Budget;
import org.lienthong.http.Browsers;
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
   * @param answers makes the reservation in which a page is made
   */
  static Optional<AnswerWriter> choose(
      SruRequest request, HttpFields headers, Supplier<Budget.Reservation> answers) {
    Optional<String> explicit =
        request.knows(SruParameter.HTTP_ACCEPT)
            ? request.get(SruParameter.HTTP_ACCEPT)
            : Optional.empty();
    String usual = request.version().isOasis() ? "application/xml" : "text/xml";
    if (explicit.isEmpty()) {
      return Optional.of(writer(request, accepted(request, headers, usual), usual, answers));
    }
    return ranked(explicit.get(), usual).stream()
        .findFirst()
        .map(type -> writer(request, type, usual, answers));
  }

  /**
   * Returns the format for an Accept header. Versions 1.1 and 1.2 know XML only: they answer in it
   * unless the client is a browser, or accepts nothing but JSON.
   */
  private static String accepted(SruRequest request, HttpFields headers, String usual) {
    if (Browsers.wantPage(headers)) {
      return HTML;
    }
    String header = String.join(",", headers.getValuesList(HttpHeader.ACCEPT));
    List<String> types = ranked(header, usual);
    boolean xml = !request.version().isOasis() && types.stream().anyMatch(t -> !t.equals(JSON));
    return types.stream()
        .filter(type -> !type.equals(HTML) && !(xml && type.equals(JSON)))
        .findFirst()
        .orElse(usual);
  }

  /**
   * Returns the page writer where HTML is wanted, unless the client renders the page itself ({@code
   * renderedBy}, {@code stylesheet}).
   */
  private static AnswerWriter writer(
      SruRequest request, String type, String usual, Supplier<Budget.Reservation> answers) {
    Optional<String> rendering =
        request.knows(SruParameter.RENDERED_BY)
            ? request.get(SruParameter.RENDERED_BY)
            : Optional.empty();
    Optional<String> stylesheet =
        request.refusals().isEmpty() ? request.get(SruParameter.STYLESHEET) : Optional.empty();
    boolean byClient = rendering.map("client"::equals).orElse(stylesheet.isPresent());
    boolean html = type.equals(HTML);
    if (rendering.filter("server"::equals).isPresent() || (html && !byClient)) {
      return new PageAnswerWriter(answers.get());
    }
    if (type.equals(JSON)) {
      return new JsonAnswerWriter();
    }
    return XmlAnswerWriter.plain(
        html ? usual : type, stylesheet.orElse(html ? PageAnswerWriter.STYLESHEET_ADDRESS : null));
  }

  private static List<String> ranked(String accept, String usual) {
    return MediaRange.list(accept).stream().flatMap(r -> known(r.type(), usual).stream()).toList();
  }

  private static Optional<String> known(String type, String usual) {
    return switch (type) {
      case "*/*", "text/*", "application/*" -> Optional.of(usual);
      case JSON, "application/sru+json" -> Optional.of(JSON);
      default -> XML.contains(type) ? Optional.of(type) : Optional.empty();
    };
  }
}
