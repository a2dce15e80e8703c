package org.lienthong.z3950.client;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.External;

/** A record as a server sent it, or the diagnostic in its place. */
public sealed interface PresentedRecord {
  /** A record; {@code syntax.RecordReader} reads it. */
  record Given(@Nullable String database, External external) implements PresentedRecord {}

  /** The reason why this record was not sent. */
  record Withheld(DiagRec diagnostic) implements PresentedRecord {}
}
