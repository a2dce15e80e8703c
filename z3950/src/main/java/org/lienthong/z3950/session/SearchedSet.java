package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MalformedRecordException;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.syntax.Presentation;
import org.lienthong.z3950.syntax.RecordWriter;

/**
 * The result set of a search in catalogues.
 *
 * @param query the query, without references to result sets; refinements are based on it
 */
record SearchedSet(Databases databases, Query query, ResultSet found, RecordStore store)
    implements FoundSet {
  /** Octets of a set without its parts: its name, its place in the map, the records of both. */
  private static final long OWN_OCTETS = 500;

  @Override
  public long size() {
    return found.size();
  }

  @Override
  public long octets() {
    return OWN_OCTETS + databases.octets() + query.octets() + found.octets();
  }

  @Override
  public List<NamePlusRecord> records(long start, int count, RequestedForm wanted) {
    // The form for a single database is checked at once, so a refusal does not wait for a record.
    databases.names().values().forEach(wanted::in);
    List<NamePlusRecord> out = new ArrayList<>(count);
    for (@Nullable StoredRecord record : store.byKeys(found.keys(start, count))) {
      out.add(record == null ? missing() : named(record, wanted));
    }
    return out;
  }

  private NamePlusRecord named(StoredRecord record, RequestedForm wanted) {
    String database = databases.nameOf(record.catalogue());
    return new NamePlusRecord(database, content(record, wanted.in(database)));
  }

  private static NamePlusRecord.Content content(StoredRecord record, Presentation wanted) {
    try {
      return new NamePlusRecord.RetrievalRecord(
          RecordWriter.write(DisclosurePolicy.disclose(record), wanted));
    } catch (RefusedException refused) {
      return new NamePlusRecord.SurrogateDiagnostic(Diagnostics.of(refused.refusal()));
    } catch (MalformedRecordException damaged) {
      return new NamePlusRecord.SurrogateDiagnostic(
          Diagnostics.of(Diagnostic.RECORD_TEMPORARILY_UNAVAILABLE.about(record.id())));
    }
  }

  /** Returns the diagnostic for a record that was removed between search and present. */
  private static NamePlusRecord missing() {
    return new NamePlusRecord(
        null,
        new NamePlusRecord.SurrogateDiagnostic(
            Diagnostics.of(Diagnostic.RECORD_DOES_NOT_EXIST.about(null))));
  }
}
