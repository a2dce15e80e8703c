package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.NamePlusRecord.Position;
import org.lienthong.z3950.ber.Octets;

/** Splits a record into fragments. The first has the syntax of the reassembled octets. */
final class Fragments {
  /** Octets of a fragment besides its content: names, tags and lengths. */
  private static final int ENVELOPE = 64;

  private Fragments() {}

  /** Splits a record so that no fragment takes more than {@code room} octets. */
  static List<NamePlusRecord> of(NamePlusRecord record, int room) {
    if (!(record.record() instanceof NamePlusRecord.RetrievalRecord(External external))) {
      return List.of(record);
    }
    String name = record.name();
    int size = room - ENVELOPE - (name == null ? 0 : 4 * name.length());
    Octets octets = octets(external);
    List<NamePlusRecord> out = new ArrayList<>();
    for (int start = 0; start < octets.size(); start += size) {
      int end = Math.min(octets.size(), start + size);
      Octets part = octets.slice(start, end);
      NamePlusRecord.FragmentSyntax syntax =
          start == 0
              ? new NamePlusRecord.ExternallyTagged(tagged(external, part))
              : new NamePlusRecord.NotExternallyTagged(part);
      out.add(
          new NamePlusRecord(
              name, new NamePlusRecord.Fragment(position(start, end, octets.size()), syntax)));
    }
    return out;
  }

  private static Octets octets(External external) {
    return switch (external.content()) {
      case External.SingleAsn1(Octets element) -> element;
      case External.OctetAligned(Octets octets) -> octets;
      case External.Arbitrary(Octets bits) -> bits;
    };
  }

  private static External tagged(External external, Octets part) {
    return new External(external.directReference(), new External.OctetAligned(part));
  }

  private static Position position(int start, int end, int size) {
    if (start == 0) {
      return Position.STARTING;
    }
    return end == size ? Position.FINAL : Position.INTERMEDIATE;
  }
}
