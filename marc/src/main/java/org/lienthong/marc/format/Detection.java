package org.lienthong.marc.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.regex.Pattern;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.tagged.TaggedReader;

/** Detects a format from the first octets of a file. */
final class Detection {
  /** Octets to read: envelopes may have much before the first record. */
  private static final int LOOK_AHEAD = 256 * 1024;

  private static final int SHOWN = 32;
  private static final Pattern XML_RECORD =
      Pattern.compile(
          "<([A-Za-z0-9_.-]+:)?(record|collection|oai_marc|leader|controlfield|OAI-PMH|dc|qualifieddc"
              + "|searchRetrieveResponse)[\\s/>]");
  private static final Pattern JSON_RECORD = Pattern.compile("\"(leader|fields)\"\\s*:");
  private static final Pattern LEADER = Pattern.compile("(?s)[0-9 ]{5}[a-z].{5,6}[0-9 ]{5}.*");

  /**
   * Octets seen as Latin-1 have no other line ends: 85 and the like are parts of UTF-8 characters,
   * so that neither {@code \R} nor a dot without {@code (?s)} may be used here.
   */
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n]");

  private Detection() {}

  /** Returns the format of the octets in the window. */
  static MarcFormat formatOf(OctetWindow window) throws IOException {
    int length = window.available(LOOK_AHEAD);
    String text = new String(window.copy(0, length), ISO_8859_1);
    String begun = text.replaceFirst("^[\\s\\x00]+", "");
    if (begun.startsWith("<") && XML_RECORD.matcher(begun).find()) {
      return MarcFormat.MARCXML;
    }
    if ((begun.startsWith("{") || begun.startsWith("[")) && JSON_RECORD.matcher(begun).find()) {
      return MarcFormat.MARCJSON;
    }
    String firstLine = LINE_END.split(begun, 2)[0];
    boolean separated = text.indexOf('\u001e') >= 0;
    if (!separated && TaggedReader.understands(firstLine)) {
      return MarcFormat.TAGGED;
    }
    if (separated && (text.indexOf('\u001d') >= 0 || LEADER.matcher(begun).matches())) {
      return MarcFormat.ISO2709;
    }
    throw new NotMarcException(window.copy(0, Math.min(SHOWN, length)));
  }
}
