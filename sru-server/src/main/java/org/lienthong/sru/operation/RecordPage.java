package org.lienthong.sru.operation;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.sru.answer.RecordSlot;

/**
 * The records of one answer, read in small batches while they are written. A record that cannot be
 * given becomes a surrogate diagnostic; the other records are not affected.
 */
final class RecordPage implements Iterable<RecordSlot> {
  /** Records read at a time: as many as most answers have. */
  private static final int BATCH = 20;

  private static final System.Logger LOG = System.getLogger(RecordPage.class.getName());

  private final RecordStore store;
  private final RecordFormat format;
  private final long[] keys;
  private final long first;

  /**
   * @param first the position of the first record, from 1
   */
  RecordPage(RecordStore store, RecordFormat format, long[] keys, long first) {
    this.store = store;
    this.format = format;
    this.keys = keys.clone();
    this.first = first;
  }

  @Override
  public Iterator<RecordSlot> iterator() {
    return new Iterator<>() {
      private List<@Nullable StoredRecord> batch = List.of();
      private int at;

      @Override
      public boolean hasNext() {
        return at < keys.length;
      }

      @Override
      public RecordSlot next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        if (at % BATCH == 0) {
          batch = store.byKeys(Arrays.copyOfRange(keys, at, Math.min(keys.length, at + BATCH)));
        }
        RecordSlot slot = slot(batch.get(at % BATCH), first + at);
        at++;
        return slot;
      }
    };
  }

  private RecordSlot slot(@Nullable StoredRecord record, long position) {
    if (record == null || record.deleted()) {
      return surrogate(position, Diagnostic.RECORD_DOES_NOT_EXIST, null);
    }
    try {
      Optional<String> text = format.textOfPacked(DisclosurePolicy.disclose(record).packed());
      return text.isPresent()
          ? new RecordSlot.Given(position, schema(), text.get(), record.id())
          : surrogate(position, Diagnostic.RECORD_NOT_AVAILABLE_IN_SCHEMA, record.id());
    } catch (RuntimeException | XMLStreamException e) {
      LOG.log(WARNING, "record " + record.catalogue() + "/" + record.id() + " not shown: " + e);
      return surrogate(position, Diagnostic.RECORD_TEMPORARILY_UNAVAILABLE, record.id());
    }
  }

  private static RecordSlot surrogate(
      long position, Diagnostic diagnostic, @Nullable String details) {
    return new RecordSlot.Surrogate(position, diagnostic.about(details));
  }

  private String schema() {
    return format.sruIdentifier().orElseThrow();
  }
}
