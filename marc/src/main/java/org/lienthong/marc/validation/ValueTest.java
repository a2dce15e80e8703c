package org.lienthong.marc.validation;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a coded value may be. */
sealed interface ValueTest {
  /** The result of a test. */
  enum Verdict {
    VALID,
    OBSOLETE,
    UNKNOWN
  }

  /** Tests the characters of {@code text} from {@code from} to before {@code to}. */
  Verdict of(String text, int from, int to);

  /**
   * Returns the allowed values for people, a blank as {@link AsciiSet#BLANK}; empty when they are
   * too many.
   */
  String expected();

  /** One ASCII character, or several of them in any order; obsolete ones are marked. */
  record Characters(AsciiSet valid, AsciiSet obsolete) implements ValueTest {
    @Override
    public Verdict of(String text, int from, int to) {
      Verdict worst = Verdict.VALID;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (obsolete.has(c)) {
          worst = Verdict.OBSOLETE;
        } else if (!valid.has(c)) {
          return Verdict.UNKNOWN;
        }
      }
      return worst;
    }

    @Override
    public String expected() {
      return valid.expected();
    }
  }

  /**
   * A list of codes.
   *
   * @param obsoleteByCode every code, and whether it is obsolete
   */
  record Listed(Map<String, Boolean> obsoleteByCode) implements ValueTest {
    /** Longer lists are not shown. */
    private static final int SHOWN = 40;

    public Listed {
      obsoleteByCode = Map.copyOf(obsoleteByCode);
    }

    @Override
    public Verdict of(String text, int from, int to) {
      // Codes of countries have two letters and a blank in fixed positions, but not in subfields.
      String code = text.substring(from, to);
      Boolean obsolete = obsoleteByCode.get(code);
      if (obsolete == null) {
        obsolete = obsoleteByCode.get(code.stripTrailing());
      }
      if (obsolete == null) {
        return Verdict.UNKNOWN;
      }
      return obsolete ? Verdict.OBSOLETE : Verdict.VALID;
    }

    @Override
    public String expected() {
      return obsoleteByCode.size() > SHOWN
          ? ""
          : new TreeSet<>(obsoleteByCode.keySet())
              .stream().map(c -> c.replace(' ', AsciiSet.BLANK)).collect(Collectors.joining(", "));
    }
  }

  /** A regular expression for the whole value. */
  record Shape(Pattern pattern) implements ValueTest {
    @Override
    public Verdict of(String text, int from, int to) {
      return pattern.matcher(text).region(from, to).matches() ? Verdict.VALID : Verdict.UNKNOWN;
    }

    @Override
    public String expected() {
      return "";
    }
  }
}
