package org.lienthong.union.cluster;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;

/**
 * A source record that is new, changed or deleted.
 *
 * @param key the store's number for it
 * @param matchable what it is matched by now; null when it is deleted
 */
public record MemberChange(long key, RecordRef record, @Nullable Matchable matchable) {}
