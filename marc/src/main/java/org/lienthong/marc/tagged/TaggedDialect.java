package org.lienthong.marc.tagged;

import java.util.Arrays;
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
  HASH_LINES(Pattern.compile("(?s)(Ldr|LDR|ldr) .*|#\\d{3}[ $].*"), "#"),
  /**
   * A Vietnamese system's "ISO" without control octets: leader, directory, {@code #} after each
   * field, {@code ##} after each record, {@code $} before each subfield.
   */
  HASH_STREAM(Pattern.compile("(?s)\\d{5}[ -\"%-~]{19}\\d{3}\\d{9}.*")),
  /**
   * What Z39.50 clients and catalogues show: leader, then {@code 245 10 $a Title} or {@code 245 10
   * |a Title}, with blanks or tabs after the tags.
   */
  DISPLAY(
      Pattern.compile(
          "(?s)[0-9 ]{5}[a-z][a-z][a-z ].{16}|(LDR|Ldr|ldr)[ \\t].*"
              + "|\\d{3}[ \\t](.{2} ?)?[$|].*|00\\d[ \\t]\\S.*"));

  /** A leader alone on its line; a line of a field may have its length too. */
  private static final Pattern LEADER =
      Pattern.compile("(?s)[0-9 ]{5}[a-z][a-z][a-z ][a-z ][a-z ][0-9 ]{7}.{3}[0-9 ]{4}");

  private final Pattern opening;

  /** What the second line begins with, if it tells this dialect from a later one. */
  private final String second;

  TaggedDialect(Pattern opening) {
    this(opening, "");
  }

  TaggedDialect(Pattern opening, String second) {
    this.opening = opening;
    this.second = second;
  }

  /** Returns the name for people, Vietnamese and English. */
  String title() {
    return switch (this) {
      case MNEMONIC -> "văn bản MarcEdit / MarcEdit text";
      case ALEPH -> "Aleph sequential";
      case HASH_LINES -> "tệp dạng T: dòng có nhãn trường / form T: tagged lines";
      case HASH_STREAM ->
          "tệp dạng H hoặc CDS/ISIS: dấu # và $ / form H or CDS/ISIS: # and $ as delimiters";
      case DISPLAY -> "văn bản hiển thị / display form";
    };
  }

  /** Returns whether this may be the first line of a text in some dialect. */
  static boolean any(String firstLine) {
    return Arrays.stream(values()).anyMatch(d -> d.opening.matcher(firstLine).matches());
  }

  /** Returns the dialect of a text that begins with these lines. */
  static Optional<TaggedDialect> of(String firstLine, String secondLine) {
    return Arrays.stream(values())
        .filter(d -> d.opening.matcher(firstLine).matches())
        .filter(d -> firstLine.startsWith(d.second) || secondLine.startsWith(d.second))
        .findFirst();
  }

  /** Returns whether a line is a leader with its name before it. */
  static boolean isNamedLeader(String line) {
    return line.regionMatches(true, 0, "ldr", 0, 3)
        && line.length() > 4
        && (line.charAt(3) == ' ' || line.charAt(3) == '\t');
  }

  /** Returns whether a line is a leader alone. */
  static boolean isLeader(String line) {
    return LEADER.matcher(line).matches();
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
      case DISPLAY -> LEADER.matcher(line).matches() || isNamedLeader(line);
    };
  }
}
