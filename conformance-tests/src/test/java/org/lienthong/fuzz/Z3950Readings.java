package org.lienthong.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.ber.BerFraming;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.session.Association;
import org.lienthong.z3950.session.Backend;

/** Messages of Z39.50, and the association that answers them. */
final class Z3950Readings {
  /** More messages than a conversation needs to reach every state. */
  private static final int MESSAGES = 20;

  private Z3950Readings() {}

  /** Reads messages; what was decoded is encoded, and decoded to octets that stay the same. */
  static void message(byte[] octets) throws IOException {
    BerFraming framing = new BerFraming(new ByteArrayInputStream(octets), Trial.MOST_OCTETS);
    try {
      for (Optional<byte[]> next = framing.next(() -> {});
          next.isPresent();
          next = framing.next(() -> {})) {
        Apdu decoded = ApduCodec.decode(next.get());
        if (isWhole(decoded)) {
          checkEncoding(ApduCodec.encode(decoded));
        }
      }
    } catch (MalformedApduException | java.io.EOFException declared) {
      // the association is closed
    }
  }

  /** A query of which only its type or depth was kept is refused, and cannot be encoded. */
  private static boolean isWhole(Apdu decoded) {
    return !(decoded instanceof SearchRequest search
        && (search.query() instanceof SearchQuery.Unknown
            || search.query() instanceof SearchQuery.TooDeep));
  }

  private static void checkEncoding(byte[] encoded) {
    if (!Arrays.equals(ApduCodec.encode(again(encoded)), encoded)) {
      throw new IllegalStateException("encoded as another message");
    }
  }

  private static Apdu again(byte[] encoded) {
    try {
      return ApduCodec.decode(encoded);
    } catch (MalformedApduException e) {
      throw new IllegalStateException("cannot be decoded after encoding", e);
    }
  }

  /** Returns what answers the messages of one client after another. */
  static Reading conversation() {
    SampleIndex sample = new SampleIndex();
    Backend backend =
        new Backend(sample.libraries, sample.index, sample.store, sample.logins, sample.budgets);
    return octets -> {
      try (Association association = new Association(backend, "192.0.2.1")) {
        association.answer(Z3950Seeds.init(), _ -> {});
        answer(association, octets);
      }
    };
  }

  private static void answer(Association association, byte[] octets) throws IOException {
    BerFraming framing = new BerFraming(new ByteArrayInputStream(octets), Trial.MOST_OCTETS);
    for (int i = 0; i < MESSAGES && !association.isOver(); i++) {
      Apdu request;
      try {
        Optional<byte[]> next = framing.next(() -> {});
        if (next.isEmpty()) {
          return;
        }
        request = ApduCodec.decode(next.get());
      } catch (MalformedApduException | java.io.EOFException declared) {
        return;
      }
      association.answer(request, ApduCodec::encode);
    }
  }
}
