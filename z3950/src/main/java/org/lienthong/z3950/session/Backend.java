package org.lienthong.z3950.session;

import org.lienthong.core.account.Logins;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;

/** The services that associations use; all are thread-safe. */
public record Backend(
    LibraryRegistry libraries,
    SearchIndex index,
    RecordStore store,
    Logins logins,
    Budgets budgets) {}
