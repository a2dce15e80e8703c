package org.lienthong.union;

import java.util.List;
import org.lienthong.core.store.RecordStore;
import org.lienthong.union.table.MembershipQueries;

/**
 * The books that came last, by the order in which their records arrived: a record that changes is
 * not new again. For use by any number of threads.
 */
public final class NewArrivals {
  private final RecordStore store;

  public NewArrivals(RecordStore store) {
    this.store = store;
  }

  /**
   * Returns the ids of the union records that were new to the union last, latest first.
   *
   * @param limit at most so many
   */
  public List<String> all(int limit) {
    return store.read(sql -> new MembershipQueries(sql).newest(limit));
  }

  /**
   * Returns the ids of the union records of the books that a library added last, latest first.
   *
   * @param library code as it was registered
   * @param limit records of the library to look at; a union record occurs once
   */
  public List<String> of(String library, int limit) {
    return store.read(sql -> new MembershipQueries(sql).newestOf(library, limit));
  }
}
