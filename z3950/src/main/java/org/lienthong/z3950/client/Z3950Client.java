package org.lienthong.z3950.client;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.RecordComposition;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.apdu.Segment;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.SortResponse;
import org.lienthong.z3950.ber.BerFraming;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.codec.CharsetNegotiationCodec;
import org.lienthong.z3950.syntax.RecordSyntax;

/** A Z39.50 client: one association with a server. For one thread. */
public final class Z3950Client implements AutoCloseable {
  private static final String RESULT_SET = "default";
  private static final Implementation OURS = new Implementation("84", "Liên Thông client", "0.1.0");

  private final Target target;
  private final Socket socket;
  private final BerFraming responses;
  private final InitResponse agreed;

  private Z3950Client(Target target, Socket socket) throws IOException {
    this.target = target;
    this.socket = socket;
    this.responses =
        new BerFraming(
            new BufferedInputStream(socket.getInputStream()), ClientLimits.MAX_RESPONSE_OCTETS);
    this.agreed = init();
  }

  /**
   * Connects and negotiates.
   *
   * @throws IOException when the server cannot be reached
   * @throws Z3950Exception when the server does not accept the association
   */
  public static Z3950Client connect(Target target) throws IOException {
    Socket socket = TargetSocket.open(target);
    try {
      return new Z3950Client(target, socket);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private InitResponse init() throws IOException {
    CharsetNegotiationCodec.Terms proposal =
        new CharsetNegotiationCodec.Terms(List.of("utf-8"), List.of("vie", "eng"), true);
    send(
        new InitRequest(
            null,
            Set.of(1, 2, 3),
            Set.of(
                InitOption.SEARCH,
                InitOption.PRESENT,
                InitOption.DEL_SET,
                InitOption.SCAN,
                InitOption.SORT,
                InitOption.LEVEL_1_SEGMENTATION,
                InitOption.NAMED_RESULT_SETS,
                InitOption.NEGOTIATION_MODEL),
            ClientLimits.PREFERRED_MESSAGE_OCTETS,
            ClientLimits.EXCEPTIONAL_RECORD_OCTETS,
            target.credentials(),
            OURS,
            null,
            List.of(OtherInformation.of(CharsetNegotiationCodec.proposal(proposal)))));
    InitResponse response = receive(InitResponse.class);
    if (!response.result()) {
      throw new Z3950Exception(target + " does not accept us");
    }
    return response;
  }

  /** Returns the server's identification and the negotiated options. */
  public InitResponse agreed() {
    return agreed;
  }

  /**
   * Searches; later presents use the result set.
   *
   * @return how many records were found
   */
  public long search(RpnQuery query) throws IOException {
    return search(new SearchQuery.Type1(query));
  }

  /** Searches in any query language; see {@link #search(RpnQuery)}. */
  public long search(SearchQuery query) throws IOException {
    send(
        new SearchRequest(
            null,
            0,
            1,
            0,
            true,
            RESULT_SET,
            List.of(target.database()),
            null,
            null,
            null,
            query,
            List.of(),
            List.of()));
    SearchResponse response = receive(SearchResponse.class);
    if (!response.searchStatus()) {
      throw refusal(response.records());
    }
    return response.resultCount();
  }

  /**
   * Gets records of the result set; perhaps fewer than asked for, but at least one.
   *
   * @param start counted from 1
   * @param elementSet F, B or a schema; null for the server's choice
   */
  public List<PresentedRecord> present(
      long start, int count, RecordSyntax syntax, @Nullable String elementSet) throws IOException {
    send(
        new PresentRequest(
            null,
            RESULT_SET,
            Math.toIntExact(start),
            count,
            List.of(),
            elementSet == null
                ? null
                : new RecordComposition.Simple(new ElementSetNames.Generic(elementSet)),
            syntax.oid(),
            null,
            null,
            null,
            List.of()));
    List<PresentedRecord> out = new ArrayList<>();
    while (true) {
      Apdu next = receive();
      if (next instanceof Segment segment) {
        segment.records().forEach(record -> out.add(presented(record)));
      } else if (next instanceof PresentResponse last) {
        if (last.records() instanceof Records.ResponseRecords(var records)) {
          records.forEach(record -> out.add(presented(record)));
        }
        if (out.isEmpty() && count > 0) {
          throw refusal(last.records());
        }
        return out;
      } else {
        throw unexpected(next);
      }
    }
  }

  private static PresentedRecord presented(NamePlusRecord record) {
    return switch (record.record()) {
      case NamePlusRecord.RetrievalRecord(var external) ->
          new PresentedRecord.Given(record.name(), external);
      case NamePlusRecord.SurrogateDiagnostic(var diagnostic) ->
          new PresentedRecord.Withheld(diagnostic);
      case NamePlusRecord.Fragment fragment ->
          throw new MalformedApduException(
              "fragment, which was not agreed on: " + fragment.position());
    };
  }

  /** Lists terms from a starting point, which is the first. */
  public ScanResponse scan(RpnStructure.AttributesPlusTerm start, int count) throws IOException {
    send(new ScanRequest(null, List.of(target.database()), null, start, 0, count, 1));
    ScanResponse response = receive(ScanResponse.class);
    if (!response.nonSurrogateDiagnostics().isEmpty()) {
      throw new Z3950Exception(response.nonSurrogateDiagnostics().getFirst());
    }
    return response;
  }

  /**
   * Replaces the result set by a sorted one; the most important key is the first.
   *
   * @throws Z3950Exception when the server does not sort, or sorts only a part
   */
  public void sort(List<SortKeySpec> keys) throws IOException {
    send(new SortRequest(null, List.of(RESULT_SET), RESULT_SET, keys));
    SortResponse response = receive(SortResponse.class);
    if (!response.diagnostics().isEmpty()) {
      throw new Z3950Exception(response.diagnostics().getFirst());
    }
    if (response.sortStatus() != SortResponse.SUCCESS) {
      throw new Z3950Exception("refused without a diagnostic");
    }
  }

  private static Z3950Exception refusal(@Nullable Records records) {
    return switch (records) {
      case Records.NonSurrogateDiagnostic(var diagnostic) -> new Z3950Exception(diagnostic);
      case Records.MultipleNonSurDiagnostics(var diagnostics) when !diagnostics.isEmpty() ->
          new Z3950Exception(diagnostics.getFirst());
      case null, default -> new Z3950Exception("refused without a diagnostic");
    };
  }

  private void send(Apdu request) throws IOException {
    socket.getOutputStream().write(ApduCodec.encode(request));
  }

  private <T extends Apdu> T receive(Class<T> expected) throws IOException {
    Apdu response = receive();
    if (!expected.isInstance(response)) {
      throw unexpected(response);
    }
    return expected.cast(response);
  }

  private Apdu receive() throws IOException {
    try {
      byte[] octets =
          responses.next(() -> {}).orElseThrow(() -> new EOFException(target + " hung up"));
      return ApduCodec.decode(octets);
    } catch (MalformedApduException malformed) {
      throw new Z3950Exception(target + ": " + malformed.getMessage());
    }
  }

  private Z3950Exception unexpected(Apdu response) {
    return new Z3950Exception(
        response instanceof Close close
            ? target + " closed: " + close.reason() + " " + close.diagnosticInformation()
            : target + " answered with " + response.getClass().getSimpleName());
  }

  /** Sends Close where the server supports it, and closes the connection. */
  @Override
  public void close() throws IOException {
    try (socket) {
      if (agreed.versions().contains(3)) {
        socket.setSoTimeout(Math.toIntExact(Duration.ofSeconds(2).toMillis()));
        send(new Close(null, Close.FINISHED, null));
        receive();
      }
    } catch (IOException gone) {
      // The server closed first: there is nothing left to close.
      System.getLogger(Z3950Client.class.getName())
          .log(System.Logger.Level.DEBUG, "{0}: {1}", target, gone.getMessage());
    }
  }
}
