package org.lienthong.marc.marcxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs text that was put into XML as it was: {@code &} and {@code <} that begin nothing, and the
 * no-break space of HTML. Other references are left alone, since entities are never opened.
 */
final class MarkupRepair {
  private static final Pattern MARKUP =
      Pattern.compile("&(?!#?[A-Za-z][A-Za-z0-9]{0,30};|#[0-9]{1,7};)|<(?![A-Za-z_/!?])");

  private static final String NO_BREAK_SPACE = "&nbsp;";

  private MarkupRepair() {}

  /** Returns {@code xml} with such characters written as references. */
  static String repaired(String xml) {
    String spaced = xml.replace(NO_BREAK_SPACE, "\u00a0");
    Matcher found = MARKUP.matcher(spaced);
    return found.replaceAll(match -> match.group().equals("&") ? "&amp;" : "&lt;");
  }
}
