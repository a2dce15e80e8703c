package org.lienthong.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.write.ArrivingRecord;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.apdu.UpdateTask.SuppliedRecord;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.UpdateCodec;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Update of Extended Services stores the same as an import of the same record. */
class UpdateWritesTest {
  @TempDir static Path folder;
  private static Talk talk;
  private static RecordStore store;

  @BeforeAll
  static void begin() throws IOException {
    talk = Talk.begin(folder);
    store = talk.store();
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  @ParameterizedTest
  @EnumSource
  void storesLikeAnImport(ArrivingRecord record) {
    update(UpdateTask.INSERT, record.iso2709());
    record.assertStored(store, "A");
  }

  @Test
  void saysThatARecordIsKeptBesideTheCatalogue() {
    ExtendedServicesResponse answer =
        update(UpdateTask.SPECIAL_UPDATE, ArrivingRecord.HOLDINGS.iso2709());
    assertThat(answer.operationStatus()).isEqualTo(ExtendedServicesResponse.DONE);
    assertThat(answer.diagnostics().toString()).contains("kept beside the catalogue");
  }

  @Test
  void deletesWhenLeader05SaysSo() {
    MarcRecord book = TestServer.book("w-gone", "Sẽ xoá", "Tô Hoài", 2020);
    update(UpdateTask.INSERT, Iso2709Writer.toOctets(book));
    byte[] deletion =
        Iso2709Writer.toOctets(new MarcRecord(Leader.BOOK.with(5, 'd'), book.fields()));
    assertThat(update(UpdateTask.SPECIAL_UPDATE, deletion).diagnostics()).isEmpty();
    assertThat(store.get("A", "w-gone").orElseThrow().deleted()).isTrue();
    assertThat(Talk.condition(update(UpdateTask.REPLACE, deletion).diagnostics())).isEqualTo(224);
  }

  private static ExtendedServicesResponse update(int action, byte[] record) {
    SuppliedRecord supplied =
        new SuppliedRecord(
            null, null, External.octets(RecordSyntax.USMARC.oid(), Octets.owned(record)));
    UpdateTask task = new UpdateTask(action, "A", null, null, List.of(supplied));
    return (ExtendedServicesResponse)
        talk.answer(
            new ExtendedServicesRequest(
                null,
                ExtendedServicesRequest.CREATE,
                Oids.UPDATE,
                null,
                null,
                null,
                UpdateCodec.request(Oids.UPDATE, task),
                ExtendedServicesRequest.WAIT,
                null));
  }
}
