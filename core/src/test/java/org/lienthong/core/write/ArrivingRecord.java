package org.lienthong.core.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Outcome;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.marcxml.MarcXmlWriter;

/** Records that every face that takes records stores in the same way, and what is stored. */
public enum ArrivingRecord {
  BOOK('a', 'n', "w-book", "w-book"),
  AUTHORITY('z', 'n', "w-authority", ""),
  HOLDINGS('x', 'n', "w-holdings", ""),
  DELETION_OF_NOTHING('a', 'd', "w-nothing", ""),
  DELETED_AUTHORITY('z', 'd', "w-authority-d", ""),
  CONTROL_CHARACTER_IN_001('a', 'n', "w-a~b", "w-a b"),
  CONTROL_CHARACTER_IN_TITLE('a', 'n', "w-title", "w-title"),
  LONGEST_001('a', 'n', "w".repeat(1_000), "w".repeat(1_000)),
  TOO_LONG_001('a', 'n', "w".repeat(1_001), ArrivingRecord.DIGEST);

  /** Stands for a control character until the record has become octets. */
  private static final char CONTROL = '~';

  private static final String DIGEST = "digest-";

  private final MarcRecord record;
  private final String id;

  ArrivingRecord(char type, char status, String number, String id) {
    this.record =
        new MarcRecord(
            Leader.BOOK.with(6, type).with(5, status).with(9, 'a'),
            List.of(
                ControlField.of("001", number),
                DataField.of("245", "00", "a", "Mới" + CONTROL + "về")));
    this.id = id;
  }

  /** Returns the record in MARCXML without declaration, with a character that XML forbids. */
  public String marcXml() {
    String xml = new String(MarcXmlWriter.toOctets(record), UTF_8);
    return xml.substring(xml.indexOf("?>") + 2).replace(CONTROL, '\u0001');
  }

  /** Returns the record in ISO 2709, with a control character. */
  public byte[] iso2709() {
    byte[] octets = Iso2709Writer.toOctets(record);
    for (int i = 0; i < octets.length; i++) {
      octets[i] = octets[i] == CONTROL ? 1 : octets[i];
    }
    return octets;
  }

  /** Checks what a face stored of this record. */
  public void assertStored(RecordStore store, String library) {
    Optional<StoredRecord> found = find(store, library);
    assertThat(found.isPresent()).as("is in the catalogue").isEqualTo(!id.isEmpty());
    found.ifPresent(r -> {
      assertThat(r.marc().fields()).isEqualTo(clean().fields());
      assertThat(r.sets()).contains("library:" + library);
      assertThat(r.origins()).hasSize(1);
    });
    if (WriteAction.of(record) == WriteAction.SET_ASIDE) {
      Outcome again = store.write(t -> t.setAside(library, record.kind(), number(), clean()));
      assertThat(again).as("was not kept beside the catalogue").isNotEqualTo(Outcome.NEW);
    }
  }

  private Optional<StoredRecord> find(RecordStore store, String library) {
    if (!id.equals(DIGEST)) {
      return store.get(library, id.isEmpty() ? number() : id);
    }
    Listing all = new Listing(library, null, null, null, true);
    return store.list(all, 0, 1_000).stream().filter(r -> r.id().startsWith(DIGEST)).findFirst();
  }

  private String number() {
    return clean().controlNumber().orElseThrow();
  }

  private MarcRecord clean() {
    return new MarcRecord(
        record.leader(),
        List.of(
            ControlField.of("001", record.controlNumber().orElseThrow().replace(CONTROL, ' ')),
            DataField.of("245", "00", "a", "Mới về")));
  }

  static {
    assertThat(LONGEST_001.id).hasSize(StoreLimits.MAX_ID_CHARS);
  }
}
