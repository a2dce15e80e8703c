package org.lienthong.app.cli;

import java.util.List;

/** The output of a command. For the thread that runs the command. */
public interface Output {
  /** Returns whether the result is JSON: then only {@link #line} may be called, with one object. */
  boolean json();

  /** Writes a line of the result. */
  void line(String text);

  /** Writes a line about an error. */
  void error(String text);

  /**
   * Shows the progress of some work.
   *
   * @param what the work, for people
   * @param done the amount that is done
   * @param total the whole amount; 0 when unknown
   */
  void progress(String what, long done, long total);

  /**
   * Reports which jobs the command follows now, by id; none when it has stopped following. The
   * implementation may let the user cancel them.
   */
  default void following(List<String> jobs) {}
}
