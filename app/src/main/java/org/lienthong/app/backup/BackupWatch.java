package org.lienthong.app.backup;

/** Follows a backup while it is written, and may stop it. */
public interface BackupWatch {
  /** A watch that waits for the end. */
  BackupWatch NONE =
      new BackupWatch() {
        @Override
        public void progress(String what, long done, long of) {
          // Nobody watches.
        }

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /**
   * Shows the progress.
   *
   * @param what the step, for people
   * @param of 0 when unknown
   */
  void progress(String what, long done, long of);

  /** Says whether to stop; asked regularly. */
  boolean stopped();
}
