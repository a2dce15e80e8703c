package org.lienthong.console.reader;

import java.util.Locale;

/** The languages of pages. */
public enum Language {
  /** Its addresses have no prefix. */
  VIETNAMESE("vi", "", "Tiếng Việt"),
  ENGLISH("en", "/en", "English");

  private final Locale locale;
  private final String prefix;
  private final String title;

  Language(String code, String prefix, String title) {
    this.locale = Locale.of(code);
    this.prefix = prefix;
    this.title = title;
  }

  /** Returns its locale. */
  public Locale locale() {
    return locale;
  }

  /** Returns its code in HTML: BCP 47. */
  public String code() {
    return locale.getLanguage();
  }

  /** Returns how addresses of its pages begin. */
  public String prefix() {
    return prefix;
  }

  /** Returns its name in itself. */
  public String title() {
    return title;
  }

  /** Returns the other language. */
  public Language other() {
    return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
  }

  /** Returns the language of a path: English below {@code /en}. */
  static Language ofPath(String path) {
    return path.equals(ENGLISH.prefix) || path.startsWith(ENGLISH.prefix + "/")
        ? ENGLISH
        : VIETNAMESE;
  }
}
