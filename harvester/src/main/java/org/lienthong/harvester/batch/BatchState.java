package org.lienthong.harvester.batch;

/** The state of a batch. */
public enum BatchState {
  /** Its import runs, or ended with its process; importing the same file again continues it. */
  RUNNING,
  /** The file was read to its end. */
  DONE,
  /** The import ended before the end of its file; importing the same file again continues it. */
  INTERRUPTED,
  /** It is being taken back, or that was interrupted and can be continued. */
  UNDOING,
  /** It was taken back. */
  UNDONE
}
