package org.lienthong.benchmarks.union;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.MarcRecord;

/**
 * A record that a member sends.
 *
 * @param marc null when it deletes the record
 */
record Arrival(RecordRef record, @Nullable MarcRecord marc) {}
