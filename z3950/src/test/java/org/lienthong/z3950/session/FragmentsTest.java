package org.lienthong.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.NamePlusRecord.Fragment;
import org.lienthong.z3950.apdu.NamePlusRecord.Position;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.syntax.RecordSyntax;

class FragmentsTest {
  @Property
  void giveTheRecordWhenPutTogether(
      @ForAll @Size(min = 1, max = 5_000) byte[] octets,
      @ForAll @IntRange(min = 928, max = 4_000) int room) {
    NamePlusRecord record =
        new NamePlusRecord(
            "thư viện",
            new NamePlusRecord.RetrievalRecord(
                External.octets(RecordSyntax.USMARC.oid(), Octets.of(octets))));
    List<NamePlusRecord> pieces = Fragments.of(record, room);
    assertThat(pieces).allMatch(piece -> ApduCodec.sizeOf(piece) <= room);
    assertThat(together(pieces)).isEqualTo(octets);
    for (int i = 0; i < pieces.size(); i++) {
      assertThat(((Fragment) pieces.get(i).record()).position())
          .isEqualTo(expected(i, pieces.size()));
    }
  }

  private static Position expected(int at, int size) {
    if (at == 0) {
      return Position.STARTING;
    }
    return at == size - 1 ? Position.FINAL : Position.INTERMEDIATE;
  }

  private static byte[] together(List<NamePlusRecord> pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (NamePlusRecord piece : pieces) {
      Octets part =
          switch (((Fragment) piece.record()).fragment()) {
            case NamePlusRecord.ExternallyTagged(External tagged) ->
                ((External.OctetAligned) tagged.content()).octets();
            case NamePlusRecord.NotExternallyTagged(Octets octets) -> octets;
          };
      out.writeBytes(part.toArray());
    }
    return out.toByteArray();
  }
}
