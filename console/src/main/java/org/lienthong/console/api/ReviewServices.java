package org.lienthong.console.api;

import org.lienthong.core.account.Accounts;
import org.lienthong.core.store.RecordStore;
import org.lienthong.union.Clusters;
import org.lienthong.union.Decisions;
import org.lienthong.union.Explanations;
import org.lienthong.union.ReviewQueue;

/**
 * What the JSON interface shows and changes; all of it stays the caller's to close.
 *
 * @param store of the records that it shows
 * @param accounts who may decide
 */
public record ReviewServices(
    RecordStore store,
    Clusters clusters,
    ReviewQueue queue,
    Explanations explanations,
    Decisions decisions,
    Accounts accounts) {}
