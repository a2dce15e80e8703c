package org.lienthong.core.quality;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.projection.Projection;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.validation.MarcTable;

/**
 * The projection that keeps the findings of every source record, and figures for each library with
 * a history for each month. For one thread at a time, except {@link #applied}.
 *
 * <p>A month without changes has no row: its figures are those of the month before.
 */
public final class QualityProjection implements Projection {
  /** Its name in the store. */
  public static final String NAME = "quality";

  /** Changes whenever records must be checked again: with each change of the rules. */
  private static final String RULES_VERSION = "2";

  private static final String RULES = "rules";

  private final RecordStore store;
  private final RecordQuality quality;
  private final InstantSource clock;
  private final BooleanSupplier postponed;
  private final String rules;
  private volatile long applied;

  /**
   * Creates the projection and its tables.
   *
   * @param local the library's own fields as an Avram schema; empty for none
   * @param postponed says that more urgent work is under way; then nothing is applied
   * @throws IllegalArgumentException when {@code local} is not a schema
   */
  public QualityProjection(
      RecordStore store, String local, InstantSource clock, BooleanSupplier postponed) {
    this.store = store;
    this.clock = clock;
    this.postponed = postponed;
    MarcTable table = local.isBlank() ? MarcTable.standard() : MarcTable.with(local);
    this.quality = new RecordQuality(table, month().getYear() + 1);
    this.rules = RULES_VERSION + "-" + Integer.toHexString(local.hashCode());
    store.migrate(NAME, QualityTables.MIGRATIONS);
    this.applied = store.applied(NAME);
  }

  private YearMonth month() {
    return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public long applied() {
    return applied;
  }

  @Override
  public int catchUp(int limit) {
    if (!store.state(NAME, RULES).filter(rules::equals).isPresent()) {
      reset();
    }
    if (postponed.getAsBoolean()) {
      return 0;
    }
    long last = store.lastSeq();
    List<StoredRecord> batch = store.changesAfter(applied, limit, Catalogue.UNION);
    if (batch.isEmpty()) {
      // Only union records follow; that they are not to be checked is found out again after a
      // start.
      applied = Math.max(applied, last);
      return 0;
    }
    long end = batch.getLast().seq();
    apply(batch, batch.size() == limit ? end : Math.max(end, last));
    return batch.size();
  }

  private void apply(List<StoredRecord> batch, long reached) {
    List<QualityTables.Entry> entries = new ArrayList<>();
    List<Long> gone = new ArrayList<>();
    for (StoredRecord record : batch) {
      if (record.deleted()) {
        gone.add(record.key());
      } else {
        entries.add(
            new QualityTables.Entry(
                record.key(), record.catalogue(), quality.check(record.marc())));
      }
    }
    store.write(transaction -> {
      new QualityTables(transaction.statements()).replace(entries, gone, month().toString());
      transaction.setApplied(NAME, reached);
      return 0;
    });
    applied = reached;
  }

  @Override
  public void flush() {
    // Output and applied seq are committed together.
  }

  /**
   * {@inheritDoc}
   *
   * <p>The figures of earlier months are kept: the log cannot tell them again.
   */
  @Override
  public void reset() {
    store.write(transaction -> {
      new QualityTables(transaction.statements()).clear(month().toString());
      transaction.setApplied(NAME, 0);
      transaction.putState(NAME, RULES, rules);
      return 0;
    });
    applied = 0;
  }
}
