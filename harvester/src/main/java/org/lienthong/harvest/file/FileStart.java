package org.lienthong.harvest.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lienthong.harvest.table.TableFiles;

/** The first octets of a file, and what they say of its format. */
record FileStart(@SuppressWarnings("ArrayRecordComponent") byte[] octets, String text) {
  private static final Pattern TABLE_NAME = Pattern.compile(".*\\.(csv|tsv|txt)(\\.gz)?");
  private static final Pattern LEADER =
      Pattern.compile("(?s)\\d{5}.*|.{0,5}\\p{Cntrl}?\\d{5}[acdnp].*");

  static FileStart of(byte[] octets) {
    String text =
        new String(octets, ISO_8859_1)
            .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\\s\\x00]*", "");
    return new FileStart(octets, text);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  byte[] first(int count) {
    return Arrays.copyOf(octets, Math.min(count, octets.length));
  }

  /** Returns a name of the command line, {@code xls}, or {@code unknown}. */
  String format(String fileName) {
    if (TableFiles.isOldWorkbook(octets)) {
      return "xls";
    }
    if (TableFiles.isWorkbook(octets)) {
      return "xlsx";
    }
    if (text.startsWith("<")) {
      return text.toLowerCase(Locale.ROOT).contains("<html") ? "unknown" : "marcxml";
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return "marcjson";
    }
    if (text.matches("(?is)=?ldr .*")) {
      return "tagged";
    }
    boolean separators = text.indexOf('\u001e') >= 0 || text.indexOf('\u001d') >= 0;
    if (separators || LEADER.matcher(text).matches()) {
      return "iso2709";
    }
    return TABLE_NAME.matcher(fileName.toLowerCase(Locale.ROOT)).matches() ? "csv" : "unknown";
  }
}
