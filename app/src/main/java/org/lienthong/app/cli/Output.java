package org.lienthong.app.cli;

import java.util.List;

/** Where a command says what it does. For use by the thread that runs the command. */
public interface Output {
  /**
   * Says whether the outcome is wanted as JSON: then only {@link #line} of one object may be
   * called.
   */
  boolean json();

  /** Writes a line of the outcome. */
  void line(String text);

  /** Writes a line about trouble. */
  void error(String text);

  /**
   * Shows how far work has come.
   *
   * @param what the work, for people
   * @param done so much is done
   * @param total of so much; 0 when unknown
   */
  void progress(String what, long done, long total);

  /**
   * Says which jobs the command follows now, by id; none when it has stopped following. Who shows
   * the command may let people cancel them.
   */
  default void following(List<String> jobs) {}
}
