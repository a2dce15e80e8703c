package org.lienthong.app.doctor;

import org.lienthong.app.cli.Say;

/**
 * What the doctor found about one thing.
 *
 * @param topic the thing, as a word for programs
 * @param text the finding, in both languages
 * @param todo what to do, in both languages; empty when it is well
 */
public record Diagnosis(Grade grade, String topic, String text, String todo) {
  /** How it is. */
  public enum Grade {
    /** It is well. */
    OK,
    /** It works, but not for long or not safely. */
    WARNING,
    /** It does not work. */
    FAULT
  }

  static Diagnosis ok(String topic, String vietnamese, String english) {
    return new Diagnosis(Grade.OK, topic, Say.both(vietnamese, english), "");
  }

  /** Returns one that is not well, without advice yet. */
  static Finding warning(String topic, String vietnamese, String english) {
    return new Finding(Grade.WARNING, topic, Say.both(vietnamese, english));
  }

  static Finding fault(String topic, String vietnamese, String english) {
    return new Finding(Grade.FAULT, topic, Say.both(vietnamese, english));
  }

  /** A finding that needs advice. */
  record Finding(Grade grade, String topic, String text) {
    Diagnosis advise(String vietnamese, String english) {
      return new Diagnosis(grade, topic, text, Say.both(vietnamese, english));
    }
  }
}
