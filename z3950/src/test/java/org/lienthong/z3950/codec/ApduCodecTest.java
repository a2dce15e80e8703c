package org.lienthong.z3950.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.SearchInfoReport;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.ber.Octets;

class ApduCodecTest {
  /** Ours, and those of real sessions. */
  private static final List<byte[]> MESSAGES =
      Stream.concat(Samples.all().stream().map(ApduCodec::encode), Recorded.all().stream())
          .toList();

  static List<Apdu> messages() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void readsWhatItWrote(Apdu message) {
    assertThat(ApduCodec.decode(ApduCodec.encode(message))).isEqualTo(message);
  }

  static List<byte[]> recorded() {
    return Recorded.all();
  }

  /** Writing loses nothing that was read, and reading takes what real programs write. */
  @ParameterizedTest
  @MethodSource("recorded")
  void readsRecordedMessages(byte[] octets) {
    Apdu message = ApduCodec.decode(octets);
    assertThat(ApduCodec.decode(ApduCodec.encode(message))).isEqualTo(message);
  }

  @Test
  void writesCloseAsTheModuleSays() {
    assertThat(HexFormat.of().formatHex(ApduCodec.encode(new Close(null, 0, "bye"))))
        .isEqualTo("bf300a9f815301008303627965");
  }

  @Test
  void readsAnInitOfVersion3() {
    byte[] octets =
        HexFormat.of()
            .parseHex("b41f830205e0840302e9a285031000008604040000009f6e0238319f6f0359415a");
    InitRequest init = (InitRequest) ApduCodec.decode(octets);
    assertThat(init.versions()).isEqualTo(Set.of(1, 2, 3));
    assertThat(init.options()).contains(InitOption.SEARCH, InitOption.SCAN, InitOption.SORT);
    assertThat(init.preferredMessageSize()).isEqualTo(1 << 20);
    assertThat(init.exceptionalRecordSize()).isEqualTo(1 << 26);
    assertThat(init.implementation().name()).isEqualTo("YAZ");
  }

  @Test
  void readsTheReportThatItWrote() {
    assertThat(SearchResultCodec.read(SearchResultCodec.external(Samples.REPORT)))
        .contains(Samples.REPORT);
  }

  @Test
  void writesAReportAsTheModuleSays() {
    var term = new SearchInfoReport.TermExpression(Term.of("a"));
    var report = new SearchInfoReport(List.of(new SearchInfoReport.Subquery("1", false, term, 7L)));
    External external = SearchResultCodec.external(report);
    assertThat(external.content())
        .isEqualTo(
            new External.SingleAsn1(
                Octets.owned(
                    HexFormat.of()
                        .parseHex(
                            "3015"
                                + "3013"
                                + "810131"
                                + "820100"
                                + "a308a106a1049f2d0161"
                                + "860107"))));
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> ApduCodec.decode(HexFormat.of().parseHex("bf3000")))
        .isInstanceOf(MalformedApduException.class)
        .hasMessageContaining("closeReason");
  }

  @Test
  void refusesTagsThatAreNoMessage() {
    assertThatThrownBy(() -> ApduCodec.decode(HexFormat.of().parseHex("bf6300")))
        .isInstanceOf(MalformedApduException.class);
    assertThatThrownBy(() -> ApduCodec.decode(HexFormat.of().parseHex("3000")))
        .isInstanceOf(MalformedApduException.class);
  }

  @Property(tries = 6_000)
  void changedOctetsAreReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] octets = MESSAGES.get(random.nextInt(MESSAGES.size())).clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
    }
    readOrRefuse(
        random.nextInt(4) == 0 ? Arrays.copyOf(octets, random.nextInt(octets.length)) : octets);
  }

  @Property(tries = 1_000)
  void randomOctetsAreReadOrRefused(@ForAll byte[] octets) {
    readOrRefuse(octets);
  }

  private static void readOrRefuse(byte[] octets) {
    try {
      ApduCodec.encode(ApduCodec.decode(octets));
    } catch (MalformedApduException expected) {
      assertThat(expected).hasMessageNotContaining("null");
    } catch (IllegalArgumentException notForWriting) {
      // What we read of a peer may be nothing that we would write.
      assertThat(notForWriting).hasMessageMatching("(query of type|sort key).*");
    }
  }
}
