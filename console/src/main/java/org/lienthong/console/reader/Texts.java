package org.lienthong.console.reader;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** The texts of pages in one language. For use by any number of threads. */
public final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language));
    }
  }

  private final Language language;
  private final ResourceBundle bundle;

  private Texts(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".texts",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the texts in a language. */
  public static Texts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** Returns the language. */
  public Language language() {
    return language;
  }

  /**
   * Returns a text.
   *
   * @param arguments replace {@code {0}}, {@code {1}} …
   * @throws java.util.MissingResourceException when there is no text of this key
   */
  public String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0
        ? text
        : new MessageFormat(text, language.locale()).format(arguments);
  }

  /** Returns whether there is a text of this key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** Returns a whole number as people write it: 1.234 in Vietnamese, 1,234 in English. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }
}
