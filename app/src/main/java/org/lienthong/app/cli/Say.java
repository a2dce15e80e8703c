package org.lienthong.app.cli;

/** Text for people: Vietnamese first, English second, on one line. */
public final class Say {
  private Say() {}

  /** Returns both languages on one line. */
  public static String both(String vietnamese, String english) {
    return vietnamese + " / " + english;
  }
}
