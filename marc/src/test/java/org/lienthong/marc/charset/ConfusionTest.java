package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real titles in every encoding, in files of twenty records: how many come back as they were. */
class ConfusionTest {
  private static final Path TITLES = Path.of("../../shared/data/vietnamese");
  private static final int FILE = 20;
  private static final double RIGHT = 0.995;

  /** More than 0.5 % of the texts. */
  private static final int MOST_WRONG = 14;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final List<String> TEXTS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(TITLES), "skipped: ../shared/data is not present");
    for (String name : List.of("fahasa-nhan-de.csv", "tiki-nhan-de.csv", "thu-vien-qnu-sach.csv")) {
      try (Stream<String> lines = Files.lines(TITLES.resolve(name))) {
        lines
            .skip(1)
            .flatMap(line -> Stream.of(line.split("[\",;]")))
            .map(cell -> Normalizer.normalize(cell.strip(), Normalizer.Form.NFC))
            .filter(ConfusionTest::isVietnamese)
            .distinct()
            .limit(1_000)
            .forEach(TEXTS::add);
      }
    }
    assertThat(TEXTS).hasSizeGreaterThan(2_000);
  }

  /** Titles with letters that the encodings have, of which some are Vietnamese. */
  private static boolean isVietnamese(String text) {
    return text.length() > 5
        && text.chars().allMatch(c -> c < 0x80 || Character.isLetter(c))
        && Plausibility.of(text).isWholly(1);
  }

  /** The texts of a file come back, given its octets. */
  private static double shareRight(SourceEncoding encoding) {
    LegacyEncoder encoder = new LegacyEncoder(encoding);
    int right = 0;
    int all = 0;
    List<String> wrong = new ArrayList<>();
    for (int from = 0; from + FILE <= TEXTS.size(); from += FILE) {
      EncodingDetector detector = new EncodingDetector(SourceEncoding.AUTO);
      List<String> texts = TEXTS.subList(from, from + FILE);
      List<byte[]> records =
          texts.stream()
              .map(text -> encoder.encode(encoding == SourceEncoding.TCVN3 ? small(text) : text))
              .flatMap(octets -> octets.stream())
              .toList();
      assertThat(records).hasSameSizeAs(texts);
      records.forEach(detector::learn);
      for (int i = 0; i < records.size(); i++) {
        String found =
            detector
                .texts(records.get(i), EncodingDetector.Claim.MARC8, _ -> {})
                .text("245", 0, records.get(i).length);
        String wanted = texts.get(i);
        boolean same =
            encoding == SourceEncoding.TCVN3
                ? small(wanted).equalsIgnoreCase(found)
                : wanted.equals(Normalizer.normalize(found, Normalizer.Form.NFC));
        all++;
        right += same ? 1 : 0;
        if (!same && wrong.size() < MOST_WRONG) {
          wrong.add(wanted + " -> " + found);
        }
      }
    }
    assertThat(wrong).as("%s: %d of %d", encoding, right, all).hasSizeLessThan(MOST_WRONG);
    return (double) right / all;
  }

  /** TCVN3 has no capitals with a tone. */
  private static String small(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        out.setCharAt(i, Character.toLowerCase(text.charAt(i)));
      }
    }
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(names = {"TCVN3", "VNI", "BKHCM2", "CP1258", "MARC8"})
  void readsOctets(SourceEncoding encoding) {
    assertThat(shareRight(encoding)).isGreaterThanOrEqualTo(RIGHT);
  }

  @ParameterizedTest
  @EnumSource(names = {"TCVN3", "VNI", "BKHCM2"})
  void undoesOctetsThatBecameCharacters(SourceEncoding encoding) {
    LegacyEncoder encoder = new LegacyEncoder(encoding);
    UnaryOperator<String> damage =
        text -> new String(encoder.encode(small(text)).orElseThrow(), ISO_8859_1);
    assertThat(shareUndone(damage, ConfusionTest::small)).isGreaterThanOrEqualTo(RIGHT);
  }

  /** Its octets are letters of Vietnamese words too: where both readings are spelt, none wins. */
  @Test
  void undoesMostOfWindows1258ThatBecameCharacters() {
    LegacyEncoder encoder = new LegacyEncoder(SourceEncoding.CP1258);
    UnaryOperator<String> damage =
        text -> new String(encoder.encode(text).orElseThrow(), ISO_8859_1);
    int same = 0;
    LegacyText characters = new LegacyText();
    TEXTS.stream().map(damage).forEach(characters::learn);
    for (String text : TEXTS) {
      same += repaired(damage.apply(text), characters).equals(text) ? 1 : 0;
    }
    assertThat((double) same / TEXTS.size()).isGreaterThan(0.985);
  }

  @Test
  void undoesViqr() {
    assertThat(shareUndone(LegacyEncoder::viqr, text -> text)).isGreaterThanOrEqualTo(RIGHT);
  }

  @Test
  void undoesUtf8ReadAsWindows1252() {
    UnaryOperator<String> damage =
        text -> {
          StringBuilder out = new StringBuilder();
          for (byte octet : text.getBytes(UTF_8)) {
            String shown = new String(new byte[] {octet}, WINDOWS_1252);
            out.append(shown.equals("\ufffd") ? String.valueOf((char) (octet & 0xff)) : shown);
          }
          return out.toString();
        };
    assertThat(shareUndone(damage, text -> text)).isGreaterThanOrEqualTo(RIGHT);
  }

  @Test
  void undoesLookAlikes() {
    UnaryOperator<String> damage =
        text -> text.replace('ư', 'ƣ').replace('Ư', 'Ƣ').replace('Đ', 'Ð').replace('đ', 'ð');
    assertThat(shareUndone(damage, text -> text)).isGreaterThanOrEqualTo(RIGHT);
  }

  @Test
  void changesNothingThatIsRight() {
    LegacyText characters = new LegacyText();
    TEXTS.forEach(characters::learn);
    assertThat(TEXTS).allMatch(text -> repaired(text, characters).equals(text));
    assertThat(TEXTS).allMatch(text -> repaired(text, new LegacyText()).equals(text));
    EncodingDetector detector = new EncodingDetector(SourceEncoding.AUTO);
    assertThat(TEXTS)
        .allMatch(text ->
            detector
                .texts(text.getBytes(UTF_8), EncodingDetector.Claim.MARC8, _ -> {})
                .text("245", 0, text.getBytes(UTF_8).length)
                .equals(text));
  }

  private static double shareUndone(UnaryOperator<String> damage, UnaryOperator<String> wanted) {
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (int from = 0; from < TEXTS.size(); from += FILE) {
      List<String> texts = TEXTS.subList(from, Math.min(from + FILE, TEXTS.size()));
      LegacyText characters = new LegacyText();
      texts.stream().map(damage).forEach(characters::learn);
      for (String text : texts) {
        String found = repaired(damage.apply(text), characters);
        boolean same = found.equalsIgnoreCase(wanted.apply(text));
        right += same ? 1 : 0;
        if (!same && wrong.size() < MOST_WRONG) {
          wrong.add(text + " -> " + damage.apply(text) + " -> " + found);
        }
      }
    }
    assertThat(wrong).as("%d of %d", right, TEXTS.size()).hasSizeLessThan(MOST_WRONG);
    return (double) right / TEXTS.size();
  }

  private static String repaired(String text, LegacyText characters) {
    String decoded = characters.repaired(text);
    return Normalizer.normalize(TextRepair.repaired(decoded), Normalizer.Form.NFC);
  }
}
