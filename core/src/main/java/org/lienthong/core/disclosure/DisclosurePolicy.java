package org.lienthong.core.disclosure;

import org.lienthong.core.store.StoredRecord;

/**
 * Removes the {@link HiddenField}s from records before they are published. Each protocol calls this
 * where it reads the records of an answer, before they are formatted; the store keeps records as
 * they came.
 */
public final class DisclosurePolicy {
  private DisclosurePolicy() {}

  /** Returns the record without hidden fields; the same object when it has none. */
  @SuppressWarnings("ReferenceEquality") // the same array says that nothing was hidden
  public static StoredRecord disclose(StoredRecord record) {
    byte[] shown = PackedDisclosure.of(record.packed());
    return shown == record.packed() ? record : record.withPacked(shown);
  }
}
