package org.lienthong.app.command;

import java.util.List;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.engine.Engine;

/** A command of the program. */
public sealed interface Command {
  /** Its name, the first word of the command line. */
  String name();

  /** Its usage, after its name. */
  String usage();

  /** Its summary, one line in both languages. */
  String summary();

  /**
   * Its options without dashes, {@code =} after those that take a value; {@code data=} and {@code
   * json} are added.
   */
  List<String> syntax();

  /**
   * A command that works on a data directory, in its own process or in the server that has it open.
   */
  non-sealed interface OnData extends Command {
    /**
     * Runs it.
     *
     * @return exit status: 0 done, 1 finished with rejected records, 2 nothing done
     */
    int run(CommandLine line, Engine engine, Output out);

    /**
     * Returns whether it may begin a new data directory. Any other refuses a folder that is not
     * one: its name is probably mistyped.
     */
    default boolean creates(CommandLine line) {
      return false;
    }

    /** Returns whether the user must be asked for a secret before it runs. */
    default boolean asksSecret(CommandLine line) {
      return false;
    }

    /** Returns whether the user must edit a record before it runs. */
    default boolean asksEditor(CommandLine line) {
      return false;
    }

    /**
     * Returns whether it destroys something that cannot be had again. Then it knows {@code
     * --dry-run}, which only prints what would go, and {@code --yes}, and a user on a terminal is
     * asked.
     */
    default boolean asksConsent(CommandLine line) {
      return false;
    }
  }

  /** A command that has no data directory, or opens it itself. */
  non-sealed interface Alone extends Command {
    /** Runs it; exit status as above. */
    int run(CommandLine line, Output out);
  }
}
