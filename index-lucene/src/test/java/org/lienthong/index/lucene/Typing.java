package org.lienthong.index.lucene;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;

/** The nineteen ways to type the title of a book that the suite measures; the same in every run. */
enum Typing {
  EXACT(.97, book -> book.title()),
  WITHOUT_MARKS(.97, book -> VietnameseText.folded(book.title())),
  CAPITALS(.97, book -> book.title().toUpperCase(Locale.ROOT)),
  NFD(.97, book -> Normalizer.normalize(book.title(), Form.NFD)),
  AUTHOR_BEFORE(.97, book -> book.author().isEmpty() ? "" : book.author() + " " + book.title()),
  AUTHOR_AFTER(.97, book -> book.author().isEmpty() ? "" : book.title() + " " + book.author()),
  PUBLISHER(.97, book -> book.publisher().isEmpty() ? "" : book.title() + " " + book.publisher()),
  PUNCTUATION(.97, book -> "\"" + book.title().replace(" ", ", ") + "!\""),
  TELEX_AT_THE_END(.95, words(word -> telex(word, true))),
  TELEX_IN_PLACE(.95, words(word -> telex(word, false))),
  VNI(.95, words(Typing::vni)),
  LETTER_MISSING(
      .85, longest(word -> word.substring(0, middle(word)) + word.substring(middle(word) + 1))),
  LETTERS_SWAPPED(.85, longest(Typing::swapped)),
  SOUND_ALIKE(.9, words(Typing::soundAlike)),
  HOI_FOR_NGA(.97, book -> composed(apart(book.title()).replace('\u0303', '\u0309'))),
  UNFINISHED(.95, Typing::unfinished),
  JOINED(.85, book -> book.title().replace(" ", "")),
  FIRST_TWO_AND_LAST(.9, Typing::firstTwoAndLast),
  UNKNOWN_WORD(.85, book -> book.title() + " qwzxv");

  /** A book as people know it. */
  record Book(String title, String author, String publisher) {}

  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  /** The least share of books that must be among the first three. */
  final double target;

  private final Function<Book, String> typed;

  Typing(double target, Function<Book, String> typed) {
    this.target = target;
    this.typed = typed;
  }

  /** Returns what is typed; empty when this way changes nothing in the title. */
  String of(Book book) {
    String text = typed.apply(book);
    return this != EXACT && text.equals(book.title()) ? "" : text;
  }

  private static Function<Book, String> words(UnaryOperator<String> change) {
    return book ->
        Arrays.stream(book.title().toLowerCase(Locale.ROOT).split(" "))
            .map(change)
            .collect(Collectors.joining(" "))
            .transform(typed -> typed.equalsIgnoreCase(book.title()) ? book.title() : typed);
  }

  /** Changes the longest word alone. */
  private static Function<Book, String> longest(UnaryOperator<String> change) {
    return book -> {
      List<String> words = new ArrayList<>(List.of(book.title().split(" ")));
      int at = 0;
      for (int i = 1; i < words.size(); i++) {
        at = words.get(i).length() > words.get(at).length() ? i : at;
      }
      String word = words.get(at);
      words.set(at, word.length() < 4 ? word : change.apply(word));
      return String.join(" ", words);
    };
  }

  private static int middle(String word) {
    return word.length() / 2;
  }

  private static String swapped(String word) {
    int at = middle(word);
    return word.substring(0, at - 1)
        + word.charAt(at)
        + word.charAt(at - 1)
        + word.substring(at + 1);
  }

  private static String apart(String text) {
    return Normalizer.normalize(text, Form.NFD);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  private static String telex(String word, boolean atTheEnd) {
    StringBuilder out = new StringBuilder();
    String last = "";
    for (char letter : composed(word.replace("đ", "dd")).toCharArray()) {
      String tone = "";
      for (char c : apart(String.valueOf(letter)).toCharArray()) {
        int place = TONES.indexOf(c);
        if (place >= 0) {
          tone = String.valueOf("sfrxj".charAt(place));
        } else {
          switch (c) {
            case '\u0302' -> out.append(out.charAt(out.length() - 1));
            case '\u0306', '\u031b' -> out.append('w');
            default -> out.append(c);
          }
        }
      }
      out.append(atTheEnd ? "" : tone);
      last = tone.isEmpty() ? last : tone;
    }
    return atTheEnd ? out + last : out.toString();
  }

  private static String vni(String word) {
    StringBuilder out = new StringBuilder();
    String tone = "";
    for (char c : apart(word.replace("đ", "d9")).toCharArray()) {
      int place = TONES.indexOf(c);
      if (place >= 0) {
        tone = String.valueOf("12345".charAt(place));
      } else {
        switch (c) {
          case '\u0302' -> out.append('6');
          case '\u031b' -> out.append('7');
          case '\u0306' -> out.append('8');
          default -> out.append(c);
        }
      }
    }
    return out + tone;
  }

  private static String soundAlike(String word) {
    List<String[]> pairs =
        Stream.of("tr ch", "ch tr", "x s", "s x", "gi d", "d gi", "r d", "l n", "n l")
            .map(pair -> pair.split(" "))
            .toList();
    boolean other =
        VietnameseText.folded(word).matches("(ng|nh).*") || !VietnameseText.isSyllable(word);
    return other
        ? word
        : pairs.stream()
            .filter(pair -> word.startsWith(pair[0]))
            .findFirst()
            .map(pair -> pair[1] + word.substring(pair[0].length()))
            .orElse(word);
  }

  private static String unfinished(Book book) {
    String title = book.title();
    String last = title.substring(title.lastIndexOf(' ') + 1);
    return !last.matches("\\p{L}{4,}")
        ? title
        : title.substring(0, title.length() - last.length() / 2);
  }

  private static String firstTwoAndLast(Book book) {
    String[] words = book.title().split(" ");
    return words.length < 4
        ? book.title()
        : words[0] + " " + words[1] + " " + words[words.length - 1];
  }
}
