package org.lienthong.core.quality;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** Checks how text is written: capitals, diacritics, Telex, damage, volumes, keywords. */
final class TextChecks {
  private static final Set<String> NAMES = Set.of("100", "700", "600");
  private static final Set<String> TEXTS =
      Set.of(
          "100", "600", "245", "246", "250", "260", "264", "490", "500", "505", "520", "650", "653",
          "700");

  /** Shorter texts in capitals are abbreviations: "UNESCO", "ABC". */
  private static final int LETTERS = 8;

  private static final Pattern DAMAGE =
      Pattern.compile(
          "á[»º][\\u0080-\\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸžŽ]|Ã[\\u0080-\\u00bf¡¢£ªº]|Æ°|Ä[‘\\u0090]|\\ufffd");

  /** A letter that an encoding did not have, inside a word: "Ti?ng Vi?t". */
  private static final Pattern LOST = Pattern.compile("\\p{L}\\?\\p{Ll}");

  /** A number after a word for volume, at the end. */
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?iu)(?:^|[\\s.,:;(\\[-])(?<!bài"
              + " )((?:tập|quyển|cuốn|phần|t\\.|q\\.)\\s*(?:[0-9]{1,3}|[ivx]{1,5}))[)\\]]?[\\s.:/;=]*$");

  private static final Pattern SEVERAL =
      Pattern.compile("[^;]{2,};[^;]{2,}.*|[^,]{2,},[^,]{2,},.*");

  private TextChecks() {}

  static void check(MarcRecord record, List<PlacedField> fields, FindingSink out) {
    boolean vietnamese = isVietnamese(record);
    for (PlacedField field : fields) {
      if (TEXTS.contains(field.tag())) {
        for (Subfield subfield : field.field().subfields()) {
          if (Character.isLetter(subfield.code()) && subfield.code() != 'u') {
            text(field, subfield, vietnamese, out);
          }
        }
      }
    }
  }

  private static void text(
      PlacedField field, Subfield subfield, boolean vietnamese, FindingSink out) {
    String tag = field.tag();
    char code = subfield.code();
    String text = subfield.data();
    if (isDamaged(text)) {
      out.add(VietnameseRule.DAMAGED_TEXT, field, code, text, "");
      return;
    }
    if (code == 'a' && NAMES.contains(tag) && isInCapitals(text)) {
      out.add(VietnameseRule.NAME_IN_CAPITALS, field, code, text, "");
    }
    if (tag.equals("245") && code == 'a') {
      title(field, text, vietnamese, out);
    }
    if (tag.equals("653") && code == 'a' && SEVERAL.matcher(text).matches()) {
      out.add(VietnameseRule.KEYWORDS_JOINED, field, code, text, "");
    }
    if (Telex.hasMarks(text)) {
      words(field, code, text, out);
    }
  }

  private static boolean isDamaged(String text) {
    boolean suspect = false;
    for (int i = 0; i < text.length() && !suspect; i++) {
      suspect = "áÃÆÄ?\ufffd".indexOf(text.charAt(i)) >= 0;
    }
    return suspect
        && !text.contains("://")
        && (DAMAGE.matcher(text).find() || LOST.matcher(text).results().count() > 1);
  }

  private static void title(PlacedField field, String text, boolean vietnamese, FindingSink out) {
    if (isInCapitals(text)) {
      out.add(VietnameseRule.TITLE_IN_CAPITALS, field, 'a', text, "");
    }
    if (Unmarked.is(text, vietnamese)) {
      out.add(VietnameseRule.MARKS_MISSING, field, 'a', text, "");
    }
    Matcher volume = VOLUME.matcher(text);
    if (field.field().first('n').isEmpty() && volume.find() && volume.start() > 0) {
      out.add(VietnameseRule.VOLUME_IN_TITLE, field, 'a', text, "245 $n " + volume.group(1));
    }
  }

  /** One finding for each subfield: the first word that is wrong. */
  private static void words(PlacedField field, char code, String text, FindingSink out) {
    List<Word> words = VietnameseText.words(text);
    for (Word word : words) {
      String meant = Telex.decoded(word.text());
      if (meant != null) {
        out.add(VietnameseRule.TELEX, field, code, word.text(), meant);
        return;
      }
      String placed = Telex.replaced(word.text());
      if (placed != null) {
        out.add(VietnameseRule.TONE_PLACE, field, code, word.text(), placed);
        return;
      }
    }
  }

  private static boolean isInCapitals(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= LETTERS && text.strip().indexOf(' ') > 0;
  }

  private static boolean isVietnamese(MarcRecord record) {
    String coded = record.control("008").orElse("");
    if (coded.length() == 40 && coded.startsWith("vie", 35)) {
      return true;
    }
    return record
        .first("041", 'a')
        .map(VietnameseText::folded)
        .filter(t -> t.startsWith("vi"))
        .isPresent();
  }
}
