package org.lienthong.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Each limit of the client, at the limit and one beyond. */
class ClientLimitsTest {
  private static final int FOUND = ClientLimits.BATCH + 1;
  private static final InitResponse WELCOME =
      new InitResponse(
          null,
          Set.of(1, 2),
          Set.of(InitOption.SEARCH),
          1 << 20,
          1 << 20,
          true,
          Implementation.UNKNOWN,
          null,
          List.of());

  /** Answers as a server with {@link #FOUND} records. */
  private static Optional<byte[]> answered(Apdu request) {
    return switch (request) {
      case InitRequest _ -> Optional.of(ApduCodec.encode(WELCOME));
      case SearchRequest _ ->
          Optional.of(
              ApduCodec.encode(
                  new SearchResponse(
                      null, FOUND, 0, 1, true, null, null, null, List.of(), List.of())));
      case PresentRequest present -> Optional.of(ApduCodec.encode(records(present.count())));
      default -> Optional.empty();
    };
  }

  private static PresentResponse records(int count) {
    External record = External.octets(RecordSyntax.USMARC.oid(), Octets.of((byte) 0));
    NamePlusRecord named = new NamePlusRecord("x", new NamePlusRecord.RetrievalRecord(record));
    return new PresentResponse(
        null,
        count,
        0,
        PresentResponse.SUCCESS,
        new Records.ResponseRecords(Collections.nCopies(count, named)),
        List.of());
  }

  private static ResumingSearch search(Scripted server) {
    return new ResumingSearch(server.target(), Pqf.parse("x"), RecordSyntax.USMARC, null, 0);
  }

  @Test
  void saysHowLargeMessagesMayBe() throws IOException {
    try (Scripted server = new Scripted(ClientLimitsTest::answered)) {
      Z3950Client.connect(server.target()).close();
      assertThat(server.requests(InitRequest.class))
          .singleElement()
          .extracting(InitRequest::preferredMessageSize, InitRequest::exceptionalRecordSize)
          .containsExactly(
              ClientLimits.PREFERRED_MESSAGE_OCTETS, ClientLimits.EXCEPTIONAL_RECORD_OCTETS);
    }
  }

  @Test
  void asksForABatchAtATime() throws IOException {
    try (Scripted server = new Scripted(ClientLimitsTest::answered);
        ResumingSearch search = search(server)) {
      assertThat(search.next()).hasSize(ClientLimits.BATCH);
      assertThat(search.next()).hasSize(1);
      assertThat(search.next()).isEmpty();
    }
  }

  @Test
  void readsResponsesOfSoManyOctets() throws IOException {
    AtomicInteger octets = new AtomicInteger(ClientLimits.MAX_RESPONSE_OCTETS);
    try (Scripted server = new Scripted(_ -> Optional.of(welcome(octets.get())))) {
      Z3950Client.connect(server.target()).close();
      octets.incrementAndGet();
      assertThatThrownBy(() -> Z3950Client.connect(server.target()))
          .isInstanceOf(Z3950Exception.class)
          .hasMessageContaining(String.valueOf(ClientLimits.MAX_RESPONSE_OCTETS));
    }
  }

  /** An InitResponse of so many octets, most of them in an element that nobody knows. */
  private static byte[] welcome(int octets) {
    byte[] plain = ApduCodec.encode(WELCOME);
    int header = plain[1] == (byte) 0x81 ? 3 : 2;
    int known = plain.length - header;
    byte[] out = new byte[octets];
    out[0] = plain[0];
    length(out, 1, octets - 6);
    System.arraycopy(plain, header, out, 6, known);
    out[6 + known] = (byte) 0x8f;
    length(out, 7 + known, octets - 12 - known);
    return out;
  }

  private static void length(byte[] out, int at, int length) {
    out[at] = (byte) 0x84;
    for (int i = 0; i < 4; i++) {
      out[at + 1 + i] = (byte) (length >> (24 - 8 * i));
    }
  }

  @Test
  void triesSoOftenWithoutGettingFurther() throws IOException {
    try (Scripted server = new Scripted(request -> hangingUp(request, Integer.MAX_VALUE));
        ResumingSearch search = search(server)) {
      assertThatThrownBy(search::next).isInstanceOf(IOException.class);
      assertThat(server.requests(InitRequest.class)).hasSize(ClientLimits.MAX_ATTEMPTS);
    }
  }

  @Test
  void goesOnWhenTheLastTrySucceeds() throws IOException {
    AtomicInteger failures = new AtomicInteger(ClientLimits.MAX_ATTEMPTS - 1);
    try (Scripted server =
            new Scripted(request ->
                hangingUp(
                    request, request instanceof PresentRequest ? failures.getAndDecrement() : 0));
        ResumingSearch search = search(server)) {
      assertThat(search.next()).isNotEmpty();
      assertThat(server.requests(InitRequest.class)).hasSize(ClientLimits.MAX_ATTEMPTS);
    }
  }

  private static Optional<byte[]> hangingUp(Apdu request, int failures) {
    return request instanceof PresentRequest && failures > 0 ? Optional.empty() : answered(request);
  }
}
