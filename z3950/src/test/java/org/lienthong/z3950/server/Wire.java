package org.lienthong.z3950.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.ber.BerFraming;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.codec.UpdateCodec;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Speaks to a server octet by octet, as tests need it. */
final class Wire {
  static final RpnStructure BOOKS = Pqf.parse("@attr 1=4 toán").rpn();

  private Wire() {}

  static Socket connect(TestServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  static Apdu next(Socket socket) throws IOException {
    return ApduCodec.decode(
        new BerFraming(socket.getInputStream(), 1 << 20).next(() -> {}).orElseThrow());
  }

  static Apdu ask(Socket socket, Apdu request) throws IOException {
    socket.getOutputStream().write(ApduCodec.encode(request));
    return next(socket);
  }

  static InitRequest init(@Nullable IdAuthentication id) {
    return new InitRequest(
        null,
        Set.of(1, 2, 3),
        Set.of(InitOption.SEARCH, InitOption.PRESENT, InitOption.EXTENDED_SERVICES),
        1 << 20,
        1 << 20,
        id,
        Implementation.UNKNOWN,
        null,
        List.of());
  }

  static InitRequest login(String user, String password) {
    return init(new IdAuthentication.IdPass(null, user, password));
  }

  static SearchRequest search(RpnStructure query) {
    return new SearchRequest(
        Octets.of("ref", UTF_8),
        0,
        1,
        0,
        true,
        "default",
        List.of("A"),
        null,
        null,
        null,
        new SearchQuery.Type1(new RpnQuery(Oids.BIB_1, query)),
        List.of(),
        List.of());
  }

  static void waitUntil(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  static ExtendedServicesResponse update(Socket socket) throws IOException {
    byte[] record = Iso2709Writer.toOctets(TestServer.book("x", "Sinh học", "Tô Hoài", 2020));
    var supplied =
        new UpdateTask.SuppliedRecord(
            "x", null, External.octets(RecordSyntax.USMARC.oid(), Octets.owned(record)));
    UpdateTask task = new UpdateTask(UpdateTask.SPECIAL_UPDATE, "A", null, null, List.of(supplied));
    return (ExtendedServicesResponse)
        ask(
            socket,
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
