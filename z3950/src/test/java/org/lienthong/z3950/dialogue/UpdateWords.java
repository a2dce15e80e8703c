package org.lienthong.z3950.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;
import org.lienthong.z3950.codec.UpdateCodec;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Extended Services as words; see {@link Requests}. */
final class UpdateWords {
  private UpdateWords() {}

  static ExtendedServicesRequest update(Words words) {
    String id = words.at(3);
    byte[] record = Iso2709Writer.toOctets(TestServer.book(id, words.from(4), "Tô Hoài", 2020));
    UpdateTask task =
        new UpdateTask(
            words.number(1),
            words.at(2),
            null,
            "F",
            List.of(
                new UpdateTask.SuppliedRecord(
                    id, null, External.octets(RecordSyntax.USMARC.oid(), Octets.owned(record)))));
    return request(Oids.UPDATE, UpdateCodec.request(Oids.UPDATE, task));
  }

  static ExtendedServicesRequest request(Oid type, @Nullable External parameters) {
    return new ExtendedServicesRequest(
        null,
        ExtendedServicesRequest.CREATE,
        type,
        null,
        null,
        null,
        parameters,
        ExtendedServicesRequest.WAIT,
        null);
  }
}
