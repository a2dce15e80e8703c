package org.lienthong.z3950.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.session.Association;

/** Messages with octets changed get an answer, or are no messages; nothing else may happen. */
class HostileAssociationTest {
  private static final TestServer server = start();

  private static TestServer start() {
    try {
      return TestServer.start(Files.createTempDirectory("hostile"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void stop() {
    server.close();
  }

  /** A sample, or a message of a real session, with some octets overwritten. */
  @Provide
  Arbitrary<byte[]> changed() {
    Arbitrary<byte[]> samples =
        Arbitraries.oneOf(
            Arbitraries.of(Samples.all()).map(ApduCodec::encode), Arbitraries.of(Recorded.all()));
    Arbitrary<List<int[]>> changes =
        Combinators.combine(
                Arbitraries.integers().between(0, 4_000), Arbitraries.integers().between(0, 255))
            .as((at, octet) -> new int[] {at, octet})
            .list()
            .ofMinSize(1)
            .ofMaxSize(4);
    return Combinators.combine(samples, changes)
        .as((octets, list) -> {
          byte[] out = octets.clone();
          list.forEach(change -> out[change[0] % out.length] = (byte) change[1]);
          return out;
        });
  }

  @Property(tries = 3_000)
  void areAnswered(
      @ForAll("changed") byte[] first,
      @ForAll("changed") byte[] second,
      @ForAll("charsets") String charset) {
    Association association = new Association(server.backend(), "192.0.2.1");
    association.answer(init(charset), _ -> {});
    for (byte[] octets : List.of(first, second)) {
      if (association.isOver()) {
        return;
      }
      try {
        Apdu request = ApduCodec.decode(octets);
        association.answer(
            request, response -> assertThat(ApduCodec.encode(response)).isNotEmpty());
      } catch (MalformedApduException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
  }

  @Provide
  Arbitrary<String> charsets() {
    return Arbitraries.of("utf-8", "marc-8", "iso-8859-1");
  }

  private static InitRequest init(String charset) {
    var terms = new CharsetNegotiationCodec.Terms(List.of(charset), List.of(), true);
    return new InitRequest(
        null,
        Set.of(1, 2, 3),
        Set.of(InitOption.values()),
        1 << 12,
        1 << 14,
        null,
        Implementation.UNKNOWN,
        null,
        List.of(OtherInformation.of(CharsetNegotiationCodec.proposal(terms))));
  }
}
