package org.lienthong.console.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/**
 * The colours by which school libraries mark shelves and books: by reading level, by grade or by
 * subject, each school in its own way. What a colour means is what the library wrote beside it.
 */
public enum ShelfColour {
  GREEN("xanh lá", "xanh lục"),
  BLUE("xanh dương", "xanh nước biển", "xanh da trời", "xanh lam"),
  RED("đỏ"),
  ORANGE("cam"),
  YELLOW("vàng"),
  WHITE("trắng"),
  BLACK("đen"),
  PURPLE("tím"),
  PINK("hồng"),
  BROWN("nâu");

  /** After "màu" a colour may be written without marks: nothing else follows it. */
  private static final Pattern FOLDED = pattern("mau", true);

  /** After other words the marks decide: "kệ đỏ", but not "kệ do". */
  private static final Pattern MARKED = pattern("kệ|giá|nhãn|tem|gáy", false);

  private final List<String> names;

  ShelfColour(String... names) {
    this.names = List.of(names);
  }

  private static Pattern pattern(String before, boolean folded) {
    String all =
        String.join(
            "|",
            Arrays.stream(values())
                .flatMap(c -> c.names.stream())
                .map(n -> folded ? VietnameseText.folded(n) : VietnameseText.marked(n))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    return Pattern.compile("(?<!\\p{L})(?:%s) (?<name>%s)(?!\\p{L})".formatted(before, all));
  }

  /** Returns its code in texts and style sheets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the colour that a text about a shelf or a book names. */
  public static Optional<ShelfColour> in(String text) {
    Matcher folded = FOLDED.matcher(VietnameseText.folded(text));
    if (folded.find()) {
      return named(folded.group("name"));
    }
    Matcher marked = MARKED.matcher(VietnameseText.marked(text));
    return marked.find() ? named(VietnameseText.folded(marked.group("name"))) : Optional.empty();
  }

  private static Optional<ShelfColour> named(String folded) {
    return Arrays.stream(values())
        .filter(c -> c.names.stream().anyMatch(n -> VietnameseText.folded(n).equals(folded)))
        .findFirst();
  }
}
