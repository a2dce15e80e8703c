package org.lienthong.console.api;

import org.lienthong.core.account.Logins;
import org.lienthong.core.store.RecordStore;
import org.lienthong.union.Clusters;
import org.lienthong.union.Decisions;
import org.lienthong.union.Explanations;
import org.lienthong.union.ReviewQueue;

/**
 * The services that the JSON interface shows and changes; the caller closes them.
 *
 * @param store the store of the records that it shows
 * @param logins checks who may decide
 */
public record ReviewServices(
    RecordStore store,
    Clusters clusters,
    ReviewQueue queue,
    Explanations explanations,
    Decisions decisions,
    Logins logins) {}
