package org.lienthong.marc.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.iso2709.RecordTooLongException;

/** The short way says what the long way says, octet for octet. */
class PackedIso2709Test {
  private static String said(Supplier<byte[]> writing) {
    try {
      return HexFormat.of().formatHex(writing.get());
    } catch (RecordTooLongException tooLong) {
      return String.valueOf(tooLong.getMessage());
    }
  }

  private static void assertSame(MarcRecord record) {
    byte[] packed = PackedMarc.pack(record);
    assertThat(said(() -> PackedIso2709.toOctets(packed)))
        .isEqualTo(said(() -> Iso2709Writer.toOctets(PackedMarc.unpack(packed))));
  }

  @Property(tries = 500)
  void agreesOnAnyRecord(@ForAll("records") MarcRecord record) {
    assertSame(record);
  }

  @Test
  void agreesOnWhatDoesNotFit() {
    for (int octets : List.of(9_994, 9_995)) {
      Field field = DataField.of("520", "  ", "a", "x".repeat(octets));
      assertSame(new MarcRecord(Leader.BOOK, List.of(field)));
      assertSame(new MarcRecord(Leader.BOOK, Collections.nCopies(10, field)));
      List<Field> full =
          new ArrayList<>(
              Collections.nCopies(9, DataField.of("520", "  ", "a", "x".repeat(9_994))));
      full.add(ControlField.of("001", "y".repeat(octets - 120)));
      assertSame(new MarcRecord(Leader.BOOK, full));
    }
  }

  @Provide
  Arbitrary<MarcRecord> records() {
    return anyRecords();
  }

  static Arbitrary<MarcRecord> anyRecords() {
    Arbitrary<String> texts =
        Arbitraries.strings().withChars("aZ9 đ₫Ế\u001d\u001e\u001f𝒳").ofMaxLength(12);
    Arbitrary<Character> single = Arbitraries.chars().with("01 a$đ\u0007".toCharArray());
    Arbitrary<Tag> tags = Arbitraries.of("001", "008", "245", "65x", "999").map(Tag::of);
    Arbitrary<Field> control = Combinators.combine(tags, texts).as(ControlField::new);
    Arbitrary<Subfield> subfields =
        Combinators.combine(Arbitraries.chars().with('a', '1', '$'), texts).as(Subfield::new);
    Arbitrary<Field> data =
        Combinators.combine(tags, single, single, subfields.list().ofMaxSize(3)).as(DataField::new);
    Arbitrary<Leader> leaders = Arbitraries.of(Leader.BOOK, Leader.BOOK.with(5, 'd'));
    return Combinators.combine(leaders, Arbitraries.oneOf(control, data).list().ofMaxSize(6))
        .as(MarcRecord::new);
  }
}
