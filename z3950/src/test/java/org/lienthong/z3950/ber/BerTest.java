package org.lienthong.z3950.ber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.z3950.ber.BerTag.context;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BerTest {
  private static byte[] hex(String octets) {
    return HexFormat.of().parseHex(octets.replace(" ", ""));
  }

  private static String written(Consumer<BerWriter> content) {
    BerWriter out = new BerWriter();
    content.accept(out);
    return HexFormat.of().formatHex(out.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 127, 128, 255, 256, 65_535, 65_536})
  void countsWhatItWouldWrite(int octets) {
    Consumer<BerWriter> content =
        out ->
            out.sequence(() -> {
              out.text(BerTag.GENERAL_STRING, "x".repeat(octets));
              out.constructed(BerTag.context(205), () -> out.integer(BerTag.INTEGER, octets));
            });
    BerWriter out = new BerWriter();
    content.accept(out);
    assertThat(BerWriter.sizeOf(content)).isEqualTo(out.toByteArray().length);
  }

  @Test
  void writesIntegersInTheFewestOctets() {
    assertThat(written(out -> out.integer(BerTag.INTEGER, 0L))).isEqualTo("020100");
    assertThat(written(out -> out.integer(BerTag.INTEGER, 127L))).isEqualTo("02017f");
    assertThat(written(out -> out.integer(BerTag.INTEGER, 128L))).isEqualTo("02020080");
    assertThat(written(out -> out.integer(BerTag.INTEGER, -128L))).isEqualTo("020180");
    assertThat(written(out -> out.integer(BerTag.INTEGER, 1L << 40))).isEqualTo("0206010000000000");
  }

  @Test
  void writesLongTagsAndLengths() {
    assertThat(written(out -> out.text(context(110), "81"))).isEqualTo("9f6e023831");
    assertThat(written(out -> out.text(context(201), "x"))).isEqualTo("9f81490178");
    assertThat(written(out -> out.text(context(1), "x".repeat(200)))).startsWith("8181c878");
    assertThat(written(out -> out.sequence(() -> out.text(context(1), "x".repeat(300)))))
        .startsWith("308201308182012c78");
  }

  @Test
  void writesObjectIdentifiersAndBits() {
    assertThat(written(out -> out.oid(BerTag.OBJECT_IDENTIFIER, Oid.of("1.2.840.10003.3.1"))))
        .isEqualTo("06072a8648ce130301");
    BitSet bits = new BitSet();
    bits.set(0);
    bits.set(9);
    assertThat(written(out -> out.bits(context(4), bits, 10))).isEqualTo("8403068040");
    assertThat(BerElement.parse(hex("8403068040")).bits()).isEqualTo(bits);
    assertThat(BerElement.parse(hex("06072a8648ce130301")).oid())
        .isEqualTo(Oid.of("1.2.840.10003.3.1"));
    assertThat(Oid.of("2.100.3").encode()).containsExactly(hex("813403"));
  }

  @Test
  void readsIndefiniteLengthsLikeDefiniteOnes() {
    BerElement in = BerElement.parse(hex("3080 a180 020105 0000 820161 0000"));
    assertThat(in.required(context(1), "one").only().integer()).isEqualTo(5);
    assertThat(in.required(context(2), "two").text()).isEqualTo("a");
  }

  @Test
  void putsStringsInSegmentsTogether() {
    assertThat(BerElement.parse(hex("2480 040161 040162 0000")).text()).isEqualTo("ab");
  }

  @Test
  void takesOctetsThatAreNoUtf8ForLatin1() {
    assertThat(BerElement.parse(hex("1b02c3a9")).text()).isEqualTo("é");
    assertThat(BerElement.parse(hex("1b01e9")).text()).isEqualTo("é");
  }

  @Test
  void refusesLengthsThatLie() {
    for (String lie :
        new String[] {"3003020205", "30847fffffff", "3085 0000000001 00", "02800000"}) {
      assertThatThrownBy(() -> BerElement.parse(hex(lie)))
          .as(lie)
          .isInstanceOf(MalformedApduException.class);
    }
  }

  @Test
  void refusesMoreLevelsThanTheLimit() {
    assertThat(BerElement.parse(nested(BerLimits.MAX_DEPTH)).isConstructed()).isTrue();
    assertThatThrownBy(() -> BerElement.parse(nested(BerLimits.MAX_DEPTH + 1)))
        .isInstanceOf(MalformedApduException.class)
        .hasMessageContaining("nested");
  }

  private static byte[] nested(int levels) {
    return hex("3080".repeat(levels + 1) + "0000".repeat(levels + 1));
  }

  @Test
  void readsLengthsAndTagsOfSoManyOctets() throws Exception {
    String length = "84 00000002 0500";
    assertThat(BerElement.parse(hex("a1" + length)).tag()).isEqualTo(context(1));
    assertThat(framed("a1" + length)).isTrue();
    String tag = "bf" + "81".repeat(BerLimits.MAX_TAG_OCTETS - 1) + "01";
    assertThat(BerElement.parse(hex(tag + "00")).isConstructed()).isTrue();
    assertThat(framed(tag + "00")).isTrue();
    for (String tooLong :
        new String[] {
          "a185 0000000002 0500", "bf" + "81".repeat(BerLimits.MAX_TAG_OCTETS) + "01 00"
        }) {
      assertThatThrownBy(() -> BerElement.parse(hex(tooLong)))
          .as(tooLong)
          .isInstanceOf(MalformedApduException.class);
      assertThatThrownBy(() -> framed(tooLong))
          .as(tooLong)
          .isInstanceOf(MalformedApduException.class);
    }
  }

  private static boolean framed(String octets) throws IOException {
    return new BerFraming(new ByteArrayInputStream(hex(octets)), 99).next(() -> {}).isPresent();
  }

  @Test
  void readsIntegersOfSoManyOctets() {
    assertThat(BerElement.parse(hex("0208 7fffffffffffffff")).integer()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> BerElement.parse(hex("0209 007fffffffffffffff")).integer())
        .isInstanceOf(MalformedApduException.class);
    assertThatThrownBy(() -> BerElement.parse(hex("0200")).integer())
        .isInstanceOf(MalformedApduException.class);
  }

  /** The first two arcs share one octet. */
  @Test
  void readsObjectIdentifiersOfSoManyArcs() {
    byte[] longest = new byte[BerLimits.MAX_OID_ARCS - 1];
    Arrays.fill(longest, (byte) 1);
    Oid oid = Oid.decode(longest, 0, longest.length);
    assertThat(oid.dotted().split("\\.")).hasSize(BerLimits.MAX_OID_ARCS);
    assertThat(oid.encode()).isEqualTo(longest);
    byte[] tooLong = Arrays.copyOf(longest, longest.length + 1);
    assertThatThrownBy(() -> Oid.decode(tooLong, 0, tooLong.length))
        .isInstanceOf(MalformedApduException.class);
  }

  @Test
  void framesMessagesUpToTheLimit() throws Exception {
    byte[] message = hex("a303020105");
    assertThat(new BerFraming(new ByteArrayInputStream(message), 5).next(() -> {}))
        .hasValueSatisfying(m -> assertThat(m).isEqualTo(message));
    assertThatThrownBy(() -> new BerFraming(new ByteArrayInputStream(message), 4).next(() -> {}))
        .isInstanceOf(MalformedApduException.class);
    assertThatThrownBy(
            () -> new BerFraming(new ByteArrayInputStream(hex("a30302")), 99).next(() -> {}))
        .isInstanceOf(EOFException.class);
    assertThat(new BerFraming(new ByteArrayInputStream(new byte[0]), 9).next(() -> {})).isEmpty();
  }

  @Test
  void framesMessagesOfIndefiniteLength() throws Exception {
    byte[] two = hex("a380 a180 020105 0000 0000 a300");
    BerFraming framing = new BerFraming(new ByteArrayInputStream(two), 99);
    assertThat(framing.next(() -> {}).orElseThrow()).isEqualTo(hex("a380a1800201050000 0000"));
    assertThat(framing.next(() -> {}).orElseThrow()).isEqualTo(hex("a300"));
  }
}
