package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.text.VietnameseText;

/**
 * The headings that are known, and what each stands for. Letter case, spaces and punctuation do not
 * count; marks count first, so that "Khổ" (size) is not "Kho" (store).
 */
final class HeadingNames {
  /** Longer cells are sentences. */
  private static final int MAX_LENGTH = 80;

  /** Those of {@code headings.txt}. */
  static final HeadingNames STANDARD = standard();

  private final Map<String, ColumnTarget> exact = new HashMap<>();
  private final Map<String, ColumnTarget> folded = new HashMap<>();

  /** The lines that were added to those of {@code headings.txt}, in order. */
  private final List<String> chosen = new ArrayList<>();

  private HeadingNames() {}

  private HeadingNames(HeadingNames model) {
    exact.putAll(model.exact);
    folded.putAll(model.folded);
    chosen.addAll(model.chosen);
  }

  private static HeadingNames standard() {
    HeadingNames out = new HeadingNames();
    out.read(resource("headings.txt"));
    return out;
  }

  /** Returns a text of this package. */
  static String resource(String name) {
    try (InputStream in = HeadingNames.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns these with the lines of {@code text} before them.
   *
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  HeadingNames with(String text) {
    HeadingNames out = new HeadingNames(this);
    out.read(text);
    out.chosen.add(text);
    return out;
  }

  /** Returns these with the lines of {@code text} for the headings that these do not choose. */
  HeadingNames below(String text) {
    HeadingNames out = new HeadingNames(STANDARD);
    out.read(text);
    chosen.forEach(lines -> out.read(lines));
    out.chosen.addAll(chosen);
    return out;
  }

  private void read(String text) {
    Set<String> fresh = new HashSet<>();
    for (String line : text.split("\\R")) {
      String content = line.startsWith("#") ? "" : line.strip();
      if (content.isEmpty()) {
        continue;
      }
      int equals = content.indexOf('=');
      Optional<ColumnTarget> target =
          equals < 0 ? Optional.empty() : ColumnTarget.named(content.substring(0, equals));
      if (target.isEmpty()) {
        throw new IllegalArgumentException(line);
      }
      for (String name : content.substring(equals + 1).split("\\|")) {
        add(name, target.get(), fresh);
      }
    }
  }

  private void add(String name, ColumnTarget target, Set<String> fresh) {
    String key = key(VietnameseText.marked(name));
    if (key.isEmpty()) {
      return;
    }
    exact.put(key, target);
    String plain = key(VietnameseText.folded(name));
    // Of two headings that differ in marks only, the one without marks is what a list without
    // marks means ("kho"); else the first of the file is.
    if (key.equals(plain) || fresh.add(plain)) {
      folded.put(plain, target);
    }
  }

  private static String key(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Returns what a cell stands for if it is a heading. */
  Optional<ColumnTarget> of(String cell) {
    if (cell.isEmpty() || cell.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String bare = cell.replaceAll("\\([^)]*\\)|\\[[^]]*]", " ");
    return named(cell).or(() -> named(bare)).or(() -> marc(cell)).or(() -> joined(bare));
  }

  /** Returns what a text without brackets stands for. */
  private Optional<ColumnTarget> named(String text) {
    String key = key(VietnameseText.marked(text));
    ColumnTarget found = key.isEmpty() ? null : exact.get(key);
    return Optional.ofNullable(
        found == null && !key.isEmpty() ? folded.get(key(VietnameseText.folded(text))) : found);
  }

  /** A MARC tag and subfield as heading: {@code 245$a}. */
  private Optional<ColumnTarget> marc(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    return ColumnTarget.marc(text).map(target -> named(target.field()).orElse(target));
  }

  /** Two headings in one cell ("Tên sách / Title"): the first that is known. */
  private Optional<ColumnTarget> joined(String cell) {
    String[] parts = cell.split("[/\\n–-]");
    for (int i = 0; i < parts.length && parts.length > 1; i++) {
      Optional<ColumnTarget> one = named(parts[i]);
      if (one.isPresent()) {
        return one;
      }
    }
    return Optional.empty();
  }
}
