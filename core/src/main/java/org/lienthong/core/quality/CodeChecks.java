package org.lienthong.core.quality;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.LanguageCode;
import org.lienthong.marc.Subfield;

/** Checks numbers and codes: prices as ISBN, languages, countries. */
final class CodeChecks {
  /** A number with a currency after or before it, or with thousands apart. */
  private static final Pattern PRICE =
      Pattern.compile(
          "(?iu)(?:giá:?\\s*)?(?:[0-9][0-9.,\\s]{0,12}(?:đ|đồng|vnđ|vnd|d|usd|[$€£])\\.?"
              + "|[0-9]{1,3}(?:[.,][0-9]{3}){1,2}\\.?|[$€£]\\s*[0-9.,]+)");

  private static final Pattern LANGUAGE = Pattern.compile("(?:[a-z]{3})+");
  private static final Set<String> VIETNAM = Set.of("vn", "vie", "viet nam", "vietnam", "vns");

  private CodeChecks() {}

  static void check(List<PlacedField> fields, FindingSink out) {
    for (PlacedField field : fields) {
      switch (field.tag()) {
        case "020" -> price(field, out);
        case "041" -> language(field, out);
        case "044" -> country(field, out);
        default -> {}
      }
    }
  }

  private static void price(PlacedField field, FindingSink out) {
    field
        .field()
        .first('a')
        .filter(text -> PRICE.matcher(text.strip()).matches())
        .ifPresent(text -> out.add(VietnameseRule.PRICE_AS_ISBN, field, 'a', text, "020 $c"));
  }

  private static void language(PlacedField field, FindingSink out) {
    if (field.field().ind2() == '7') {
      return;
    }
    for (Subfield subfield : field.field().subfields()) {
      String text = subfield.data();
      boolean coded = Character.isLetter(subfield.code()) && !text.isBlank();
      String folded = VietnameseText.foldedHeading(text);
      String code = LanguageCode.of(folded);
      if (coded && (!LANGUAGE.matcher(text).matches() || !code.equals(folded))) {
        boolean known = code.length() == 3;
        out.add(VietnameseRule.LANGUAGE_FORM, field, subfield.code(), text, known ? code : "");
      }
    }
  }

  private static void country(PlacedField field, FindingSink out) {
    field
        .field()
        .first('a')
        .filter(text -> VIETNAM.contains(VietnameseText.foldedHeading(text)))
        .ifPresent(text -> out.add(VietnameseRule.COUNTRY_FORM, field, 'a', text, "vm"));
  }
}
