package org.lienthong.z3950.client;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.External;

/** A record as a server gave it, or what it gave instead. */
public sealed interface PresentedRecord {
  /** A record; {@code syntax.RecordReader} knows how to read it. */
  record Given(@Nullable String database, External external) implements PresentedRecord {}

  /** Why this record was not given. */
  record Withheld(DiagRec diagnostic) implements PresentedRecord {}
}
