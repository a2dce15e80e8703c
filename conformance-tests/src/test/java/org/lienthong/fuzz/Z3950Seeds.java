package org.lienthong.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.rpn.Pqf;

/** Messages as our own client sends them. */
final class Z3950Seeds {
  private static final Oid USMARC = new Oid("1.2.840.10003.5.10");
  private static final Oid XML = new Oid("1.2.840.10003.5.109.10");
  private static final Oid OPAC = new Oid("1.2.840.10003.5.102");

  private Z3950Seeds() {}

  static InitRequest init() {
    return new InitRequest(
        null,
        Set.of(1, 2, 3),
        Set.of(
            InitOption.SEARCH,
            InitOption.PRESENT,
            InitOption.DEL_SET,
            InitOption.SCAN,
            InitOption.SORT,
            InitOption.EXTENDED_SERVICES,
            InitOption.LEVEL_1_SEGMENTATION,
            InitOption.NAMED_RESULT_SETS),
        1 << 20,
        1 << 20,
        null,
        new Implementation("81", "fuzz", "1"),
        null,
        List.of());
  }

  /** Returns single messages. */
  static List<byte[]> messages() {
    return Stream.concat(Stream.of(init()), requests()).map(ApduCodec::encode).toList();
  }

  /** Returns a search and one request after it, each in a seed. */
  static List<byte[]> conversations() {
    return requests()
        .map(request -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          out.writeBytes(ApduCodec.encode(search(type1("@attr 1=1016 toan"))));
          out.writeBytes(ApduCodec.encode(request));
          return out.toByteArray();
        })
        .toList();
  }

  private static Stream<Apdu> requests() {
    Stream<Apdu> searches =
        TextSeeds.pqf().stream().map(octets -> search(type1(new String(octets, UTF_8))));
    Stream<Apdu> ccl =
        TextSeeds.ccl().stream().map(octets -> search(new SearchQuery.Type2(Octets.of(octets))));
    return Stream.of(
            searches,
            ccl,
            Stream.of(present(USMARC), present(XML), present(OPAC), present(null)),
            Stream.of(
                scan("@attr 1=4 toan"),
                new DeleteResultSetRequest(null, 0, List.of("default")),
                Close.because(Close.FINISHED, "xong")))
        .flatMap(requests -> requests);
  }

  private static SearchQuery type1(String pqf) {
    return new SearchQuery.Type1(Pqf.parse(pqf));
  }

  private static SearchRequest search(SearchQuery query) {
    return new SearchRequest(
        Octets.of("r1".getBytes(US_ASCII)),
        0,
        1,
        0,
        true,
        "default",
        List.of("union"),
        null,
        null,
        USMARC,
        query,
        List.of(),
        List.of());
  }

  private static PresentRequest present(@Nullable Oid syntax) {
    return new PresentRequest(
        null, "default", 1, 2, List.of(), null, syntax, null, null, null, List.of());
  }

  private static ScanRequest scan(String pqf) {
    RpnQuery query = Pqf.parse(pqf);
    return new ScanRequest(
        null,
        List.of("union"),
        query.attributeSet(),
        (RpnStructure.AttributesPlusTerm) query.rpn(),
        0,
        10,
        1);
  }
}
