package org.lienthong.core.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** A record store to be tried, and a clock that it goes by. */
public abstract class StoreUnderTest {
  /** A clock that tests turn. */
  protected static final class Clock implements InstantSource {
    private Instant now = Instant.parse("2026-11-21T08:00:00.700Z");

    @Override
    public Instant instant() {
      return now;
    }

    public void set(String time) {
      now = Instant.parse(time);
    }
  }

  protected final Clock clock = new Clock();
  protected RecordStore store;

  protected abstract RecordStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  protected static MarcRecord book(String title) {
    return new MarcRecord(
        Leader.BOOK, List.of(ControlField.of("001", "1"), DataField.of("245", "10", "a", title)));
  }

  protected static Put put(String id, String title, String... sets) {
    return new Put("THTT", id, book(title), List.of(sets), List.of(Origin.ofFile(id)));
  }

  protected Outcome apply(RecordChange change) {
    return store.write(transaction -> transaction.apply(change));
  }

  protected List<String> listed(Listing listing) {
    return store.list(listing, 0, 100).stream().map(StoredRecord::id).toList();
  }
}
