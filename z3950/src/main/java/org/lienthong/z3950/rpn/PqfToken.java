package org.lienthong.z3950.rpn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.z3950.apdu.Term;

/**
 * A token of PQF.
 *
 * @param quoted whether it was in quotes and so cannot be a command
 */
record PqfToken(String text, boolean quoted) {
  boolean isCommand() {
    return !quoted && text.startsWith("@");
  }

  static List<PqfToken> list(String query) {
    List<PqfToken> out = new ArrayList<>();
    for (int at = 0; at < query.length(); ) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else {
        at = c == '"' || c == '{' ? quoted(query, at, out) : bare(query, at, out);
      }
    }
    return out;
  }

  private static int bare(String query, int start, List<PqfToken> out) {
    int at = start;
    while (at < query.length() && !Character.isWhitespace(query.charAt(at))) {
      at++;
    }
    out.add(new PqfToken(query.substring(start, at), false));
    return at;
  }

  private static int quoted(String query, int start, List<PqfToken> out) {
    char end = query.charAt(start) == '{' ? '}' : '"';
    StringBuilder text = new StringBuilder();
    for (int at = start + 1; at < query.length(); at++) {
      char c = query.charAt(at);
      if (c == end) {
        out.add(new PqfToken(text.toString(), true));
        return at + 1;
      }
      if (c == '\\' && end == '"' && at + 1 < query.length()) {
        c = query.charAt(++at);
      }
      text.append(c);
    }
    throw Diagnostic.QUERY_SYNTAX_ERROR.about("PQF: quote is not closed").asException();
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String print(Term term) {
    return switch (term) {
      case Term.General(var octets) -> quoted(octets.text(UTF_8));
      case Term.CharacterString(String text) -> "@term string " + quoted(text);
      case Term.Numeric(long number) -> "@term numeric " + number;
      case Term.Null() -> "@term null x";
      case Term.DateTime(String time) -> quoted(time);
      case Term.IntegerAndUnit(long value, _) -> "@term numeric " + value;
      case Term.Identifier(var oid) -> quoted(oid.dotted());
      case Term.Defined(var external) ->
          throw new IllegalArgumentException("PQF has no " + external);
    };
  }
}
