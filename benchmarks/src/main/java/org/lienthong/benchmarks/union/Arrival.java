package org.lienthong.benchmarks.union;

import org.jspecify.annotations.Nullable;
import org.lienthong.marc.MarcRecord;
import org.lienthong.core.store.RecordRef;

/**
 * A record that a member sends.
 *
 * @param marc null when it deletes the record
 */
record Arrival(RecordRef record, @Nullable MarcRecord marc) {}
