package org.lienthong.z3950.session;

import org.lienthong.account.Accounts;
import org.lienthong.index.SearchIndex;
import org.lienthong.library.LibraryRegistry;
import org.lienthong.store.RecordStore;

/** What associations draw on; all of it for any number of threads. */
public record Backend(
    LibraryRegistry libraries, SearchIndex index, RecordStore store, Accounts accounts) {}
