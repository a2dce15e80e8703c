package org.lienthong.marc.tagged;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The supported text formats of records, identified by the beginning of a file. Patterns see octets
 * as Latin-1, so a dot means any octet: 85 is no line end but a part of many Vietnamese letters.
 */
enum TaggedDialect {
  /** MarcEdit: {@code =245 10$aTitle}, blanks as backslashes, {@code {dollar}} for a dollar. */
  MNEMONIC(Pattern.compile("(?s)=(LDR|\\d{3}) .*")),
  /** Aleph sequential: {@code 000000001 24510 L $$aTitle}. */
  ALEPH(Pattern.compile("(?s)\\d{9} [0-9A-Z]{3}.. [A-Z] .*")),
  /** A Vietnamese system's "tagged ISO": {@code Ldr …}, {@code #245 10 $aTitle}, end {@code ##}. */
  HASH_LINES(Pattern.compile("(?s)(Ldr|LDR|ldr) .*|#\\d{3}[ $].*")),
  /**
   * A Vietnamese system's "ISO" without control octets: leader, directory, {@code #} after each
   * field, {@code ##} after each record, {@code $} before each subfield.
   */
  HASH_STREAM(Pattern.compile("(?s)\\d{5}[ -\"%-~]{19}\\d{3}\\d{9}.*")),
  /** What Z39.50 clients show: leader, then {@code 245 10 $a Title}. */
  DISPLAY(Pattern.compile("(?s)[0-9 ]{5}[a-z][a-z][a-z ].{16}|\\d{3} (.{2} )?[$|].*|00\\d \\S.*"));

  private final Pattern opening;

  TaggedDialect(Pattern opening) {
    this.opening = opening;
  }

  /** Returns the dialect whose first line this may be. */
  static Optional<TaggedDialect> of(String firstLine) {
    for (TaggedDialect dialect : values()) {
      if (dialect.opening.matcher(firstLine).matches()) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** Returns whether {@code line} ends a record without being part of one. */
  boolean separates(String line) {
    return this == HASH_LINES ? line.strip().equals("##") : line.isBlank();
  }

  /**
   * Returns whether {@code line} is the first of a record, given the first line of the previous
   * one.
   */
  boolean opens(String line, String previousFirst) {
    return switch (this) {
      case MNEMONIC -> line.startsWith("=LDR");
      case ALEPH ->
          opening.matcher(line).matches() && !line.startsWith(previousFirst.substring(0, 9));
      case HASH_LINES -> line.regionMatches(true, 0, "ldr ", 0, 4);
      case HASH_STREAM -> true;
      case DISPLAY -> line.length() == 24 && opening.matcher(line).matches();
    };
  }
}
