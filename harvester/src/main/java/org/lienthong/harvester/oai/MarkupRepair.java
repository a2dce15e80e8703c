package org.lienthong.harvester.oai;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lienthong.marc.xml.XmlText;

/**
 * Repairs markup that is not well-formed, where the meaning can be guessed: characters and
 * references that XML 1.0 forbids become spaces, a bare {@code &} or {@code <} is escaped, HTML's
 * named entities become their characters.
 */
final class MarkupRepair {
  /** Parts that are kept unchanged, and parts that are repaired. */
  private static final Pattern SUSPICIOUS =
      Pattern.compile(
          "(?s)<!\\[CDATA\\[.*?]]>|<!--.*?-->" // kept
              + "|&(#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});"
              + "|&|<(?![A-Za-z_/!?])");

  private static final Map<String, String> HTML =
      Map.ofEntries(
          Map.entry("nbsp", "\u00a0"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("hellip", "…"),
          Map.entry("copy", "©"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("agrave", "à"),
          Map.entry("aacute", "á"),
          Map.entry("acirc", "â"),
          Map.entry("atilde", "ã"),
          Map.entry("egrave", "è"),
          Map.entry("eacute", "é"),
          Map.entry("ecirc", "ê"),
          Map.entry("igrave", "ì"),
          Map.entry("iacute", "í"),
          Map.entry("ograve", "ò"),
          Map.entry("oacute", "ó"),
          Map.entry("ocirc", "ô"),
          Map.entry("otilde", "õ"),
          Map.entry("ugrave", "ù"),
          Map.entry("uacute", "ú"),
          Map.entry("yacute", "ý"));

  private MarkupRepair() {}

  /** Returns {@code xml}, repaired; the same text when nothing was wrong with its characters. */
  static String repair(String xml) {
    return SUSPICIOUS.matcher(XmlText.legal(xml)).replaceAll(MarkupRepair::replacement);
  }

  /** Returns how many characters and references of {@code xml} XML 1.0 forbids. */
  static long replaced(String xml) {
    return XmlText.illegal(xml)
        + SUSPICIOUS
            .matcher(xml)
            .results()
            .filter(found -> found.group(1) != null && found.group(1).startsWith("#"))
            .filter(found -> !repaired(found).startsWith("&"))
            .count();
  }

  private static String replacement(MatchResult found) {
    return java.util.regex.Matcher.quoteReplacement(repaired(found));
  }

  private static String repaired(MatchResult found) {
    String what = found.group();
    String reference = found.group(1);
    if (reference != null) {
      return reference.startsWith("#") ? number(reference, what) : entity(reference, what);
    }
    return switch (what) {
      case "&" -> "&amp;";
      case "<" -> "&lt;";
      default -> what;
    };
  }

  private static String number(String reference, String whole) {
    boolean hexadecimal = reference.charAt(1) == 'x' || reference.charAt(1) == 'X';
    long code = Long.parseLong(reference.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    if (code > Character.MAX_CODE_POINT) {
      return "\ufffd";
    }
    String character = Character.toString((int) code);
    return XmlText.legal(character).equals(character)
        ? whole.replace("X", "x")
        : XmlText.legal(character);
  }

  private static String entity(String name, String whole) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> whole;
      default -> HTML.getOrDefault(name, "&amp;" + whole.substring(1));
    };
  }
}
