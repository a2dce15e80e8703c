package org.lienthong.benchmarks.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lienthong.core.text.VietnameseText;

/** The ways to type a book that the benchmark measures. */
enum TypedTitle {
  AS_IT_IS((book, _) -> book.title()),
  TELEX((book, _) -> each(book.title(), InputKeys::telex)),
  VNI((book, _) -> each(book.title(), InputKeys::vni)),
  LETTER_MISSING((book, random) ->
      one(book.title(), random, (word, at) -> word.substring(0, at) + word.substring(at + 1))),
  LETTER_WRONG((book, random) ->
      one(
          book.title(),
          random,
          (word, at) -> word.substring(0, at) + "x" + word.substring(at + 1))),
  JOINED((book, _) -> book.title().replace(" ", "")),
  UNFINISHED((book, random) -> unfinished(book.title(), random)),
  UNFINISHED_TELEX((book, random) -> each(unfinished(book.title(), random), InputKeys::telex)),
  UNKNOWN_WORD((book, random) -> book.title() + " qwz" + random.nextInt(1000) + "v"),
  ISBN_SWAPPED((book, random) -> swapped(book.isbn(), random));

  private static final int SHORTEST = 4;

  private final BiFunction<TypedBook, Random, String> typing;

  TypedTitle(BiFunction<TypedBook, Random, String> typing) {
    this.typing = typing;
  }

  /** Returns what is typed for a book. */
  String of(TypedBook book, Random random) {
    return typing.apply(book, random);
  }

  private static String each(String title, Function<String, String> change) {
    return Arrays.stream(title.toLowerCase(Locale.ROOT).split(" "))
        .map(change)
        .collect(Collectors.joining(" "));
  }

  /** Changes one letter of one word that is long enough. */
  private static String one(
      String title, Random random, BiFunction<String, Integer, String> change) {
    String[] words = title.split(" ");
    List<Integer> places =
        IntStream.range(0, words.length)
            .filter(i -> words[i].length() >= SHORTEST)
            .boxed()
            .toList();
    if (places.isEmpty()) {
      return title;
    }
    int place = places.get(random.nextInt(places.size()));
    words[place] = change.apply(words[place], 1 + random.nextInt(words[place].length() - 1));
    return String.join(" ", words);
  }

  private static String unfinished(String title, Random random) {
    int last = title.lastIndexOf(' ') + 1;
    int length = title.length() - last;
    return length < 2 ? title : title.substring(0, last + 1 + random.nextInt(length - 1));
  }

  private static String swapped(String isbn, Random random) {
    int at = 3 + random.nextInt(isbn.length() - 4);
    char[] digits = isbn.toCharArray();
    digits[at] = isbn.charAt(at + 1);
    digits[at + 1] = isbn.charAt(at);
    return new String(digits);
  }

  /** Returns a title as the benchmark compares it. */
  static String compared(String title) {
    return VietnameseText.foldedHeading(title);
  }
}
