package org.lienthong.z3950.session;

import org.lienthong.core.account.Accounts;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;

/** The services that associations use; all are thread-safe. */
public record Backend(
    LibraryRegistry libraries, SearchIndex index, RecordStore store, Accounts accounts) {}
