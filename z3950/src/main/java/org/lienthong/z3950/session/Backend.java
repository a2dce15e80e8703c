package org.lienthong.z3950.session;

import org.lienthong.core.account.Accounts;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;

/** What associations draw on; all of it for any number of threads. */
public record Backend(
    LibraryRegistry libraries, SearchIndex index, RecordStore store, Accounts accounts) {}
