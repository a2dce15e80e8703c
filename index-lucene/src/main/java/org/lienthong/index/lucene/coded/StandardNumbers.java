package org.lienthong.index.lucene.coded;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.core.vocabulary.IsbnDigits;

/**
 * The normal forms of ISBN, ISSN, LCCN and other numbers: ASCII letters and digits alone, in lower
 * case.
 *
 * <p>A valid ISBN has its 13-digit form, and also the 10-digit one where there is one; an invalid
 * one stays as it was typed.
 */
public final class StandardNumbers {
  /** 020 often continues with binding and price: "9786040123456 (bìa mềm) : 61.000đ". */
  private static final Pattern NUMBER_RUN = Pattern.compile("[0-9][0-9 \\-\u2010-\u2015]*[0-9Xx]");

  /** 022 often begins with its own name or ends with the medium: "ISSN 1859-1531 (bản in)". */
  private static final Pattern ISSN =
      Pattern.compile("(?<![0-9])[0-9]{4} ?[ \\-\u2010-\u2015]? ?[0-9]{3}[0-9Xx](?![0-9A-Za-z])");

  /** What readers type, or copy, before a number: "ISBN-13: ", "e-ISSN ". */
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*(?:[ep][ -]?)?IS[SB]N(?:[ -]?1[03](?![0-9]))?[ :.\\-]*(?=[0-9])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AGENCY = Pattern.compile("^\\s*\\([^)]*\\)");

  /** Shorter numbers are years, volumes and grades, which are words. */
  private static final int FEWEST_DIGITS = 5;

  private StandardNumbers() {}

  /** Returns the forms under which a number of this MARC field is kept. */
  static Set<String> kept(String tag, String raw) {
    return switch (tag) {
      case "020" -> isbn(raw);
      case "022", "440", "490", "830" -> issn(raw);
      case "010" -> both(compact(raw), lccn(raw));
      default -> both(compact(raw), compact(AGENCY.matcher(raw).replaceFirst("")));
    };
  }

  /** Returns the forms to search for when a reader types a number; empty when nothing is left. */
  public static Set<String> sought(String typed) {
    String number = unlabelled(typed);
    Optional<String> isbn = isbn13(compact(number));
    if (isbn.isPresent()) {
      return single(isbn.get());
    }
    Set<String> forms = both(compact(typed), lccn(typed));
    forms.addAll(single(compact(number)));
    return forms;
  }

  /**
   * Returns the forms to search for among words, where a reader did not say that it is a number:
   * only for text that looks like one.
   */
  public static Set<String> soughtAnywhere(String typed) {
    long digits = typed.chars().filter(c -> c >= '0' && c <= '9').count();
    return digits >= FEWEST_DIGITS ? sought(typed) : Set.of();
  }

  private static Set<String> isbn(String raw) {
    for (String candidate : candidates(raw)) {
      Optional<String> isbn13 = isbn13(candidate);
      if (isbn13.isPresent()) {
        Set<String> forms = single(isbn13.get());
        isbn10(isbn13.get()).ifPresent(forms::add);
        return forms;
      }
    }
    return single(compact(firstWord(unlabelled(raw))));
  }

  private static List<String> candidates(String raw) {
    List<String> out = new ArrayList<>();
    out.add(compact(firstWord(raw)));
    NUMBER_RUN.matcher(raw).results().forEach(run -> out.add(compact(run.group())));
    return out;
  }

  /** Returns every ISSN among the words; the first word where there is none. */
  private static Set<String> issn(String raw) {
    Set<String> forms = new LinkedHashSet<>();
    ISSN.matcher(raw).results().forEach(number -> forms.add(compact(number.group())));
    return forms.isEmpty() ? single(compact(firstWord(unlabelled(raw)))) : forms;
  }

  private static String unlabelled(String text) {
    return LABEL.matcher(text).replaceFirst("");
  }

  private static String firstWord(String raw) {
    String text = raw.strip();
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  /** Returns the 13-digit form of a compact ISBN of either length whose check digit is right. */
  static Optional<String> isbn13(String compact) {
    if (IsbnDigits.isEan(compact)) {
      return Optional.of(compact);
    }
    return IsbnDigits.isValid10(compact) ? Optional.of(IsbnDigits.to13(compact)) : Optional.empty();
  }

  private static Optional<String> isbn10(String isbn13) {
    return IsbnDigits.to10(isbn13).map(isbn -> isbn.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns a Library of Congress control number as its namespace's rules write it: no blanks,
   * nothing from "/" on, the part after the hyphen with six digits.
   */
  private static String lccn(String raw) {
    String text = raw.replace(" ", "");
    int slash = text.indexOf('/');
    text = slash < 0 ? text : text.substring(0, slash);
    int hyphen = text.indexOf('-');
    if (hyphen > 0) {
      String serial = text.substring(hyphen + 1);
      text = text.substring(0, hyphen) + "0".repeat(Math.max(0, 6 - serial.length())) + serial;
    }
    return compact(text);
  }

  /** Returns the letters and digits alone, in lower case. */
  static String compact(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (char c : raw.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static Set<String> single(String form) {
    return both(form, form);
  }

  private static Set<String> both(String one, String other) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(one);
    forms.add(other);
    forms.remove("");
    return forms;
  }
}
