package org.lienthong.harvester.batch;

import java.util.Optional;
import org.lienthong.marc.MarcRecord;

/** Reads tables as an import does. */
@FunctionalInterface
public interface ListReading {
  /** Returns the first record of a table in CSV; empty when it has none. */
  Optional<MarcRecord> first(String csv);
}
