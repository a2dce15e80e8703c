package org.lienthong.harvester.file;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.write.LocalId;
import org.lienthong.core.write.WriteAction;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReading;

/**
 * Keeps the records of one file apart that have the same 001: the first has it as its identifier,
 * each different one its number and a digest of its content. So none replaces another, and the same
 * file gives the same identifiers again. For one thread.
 */
final class RepeatedNumbers {
  /** Clashes named one by one; a file that has one 001 in all records has thousands. */
  private static final int MAX_NAMED = 100;

  private final String library;
  private final SeenNumbers seen = new SeenNumbers();
  private final List<String> untold = new ArrayList<>();
  private long clashes;

  RepeatedNumbers(String library) {
    this.library = library;
  }

  /** Returns the identifier of a record in its library. */
  String identifier(MarcReading.Read read, StoreTransaction transaction) {
    MarcRecord record = read.record();
    String id = LocalId.of(record);
    if (seen.add(record.kind() + " " + id) || !isAnother(id, record, transaction)) {
      return id;
    }
    String apart = LocalId.apart(id, record);
    if (++clashes <= MAX_NAMED) {
      untold.add(
          read.position()
              + ": 001 '"
              + id
              + "' đã có trong tệp này với nội dung khác; biểu ghi được giữ riêng với mã "
              + apart
              + " / an earlier record of this file has this 001 and other content; this one was"
              + " kept as "
              + apart);
    }
    return apart;
  }

  private boolean isAnother(String id, MarcRecord record, StoreTransaction transaction) {
    return switch (WriteAction.of(record)) {
      case DELETE -> false;
      // What is kept outside the catalogue cannot be compared; equal ones get one identifier.
      case SET_ASIDE -> true;
      case STORE ->
          transaction
              .get(library, id)
              .filter(stored -> !stored.deleted())
              .map(StoredRecord::marc)
              .filter(stored -> !stored.equals(record))
              .isPresent();
    };
  }

  /** Returns a sentence for each new clash; each is returned once. */
  List<String> takeNotices() {
    List<String> out = List.copyOf(untold);
    untold.clear();
    return out;
  }

  /** Returns the sentence at the end of the file; empty when there were no or few clashes. */
  List<String> summary() {
    return clashes <= MAX_NAMED
        ? List.of()
        : List.of(
            clashes
                + " biểu ghi có 001 trùng với biểu ghi trước trong cùng tệp, tất cả được giữ riêng"
                + " / records have the 001 of an earlier record of this file; all were kept apart");
  }
}
