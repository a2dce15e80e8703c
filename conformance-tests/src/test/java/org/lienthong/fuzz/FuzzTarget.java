package org.lienthong.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.lienthong.marc.format.MarcFormat;

/** What is fuzzed. */
enum FuzzTarget {
  /** Framing and decoding of messages; a message that was decoded can be encoded again. */
  BER(Z3950Seeds::messages, () -> Z3950Readings::message),
  /** A conversation after Init: several messages, which are answered. */
  Z3950(Z3950Seeds::conversations, Z3950Readings::conversation),
  /** A type-1 query, written as PQF, which is searched for. */
  RPN(TextSeeds::pqf, QueryReadings::rpn),
  /** A query in CQL, which is printed, searched for and scanned. */
  CQL(TextSeeds::cql, QueryReadings::cql),
  /** A query in CCL, which is searched for. */
  CCL(TextSeeds::ccl, QueryReadings::ccl),
  /** The form of an SRU request. */
  SRU(TextSeeds::sru, HttpReadings::sru),
  /** The body of an SRU request in SOAP. */
  SOAP(TextSeeds::soap, HttpReadings::soap),
  /** The arguments of an OAI-PMH request. */
  OAI(TextSeeds::oai, HttpReadings::oai),
  /** The content of a resumption token, which gets a valid signature. */
  TOKEN(TextSeeds::tokens, HttpReadings::token),
  /** The first line of a connection to the control channel. */
  CONTROL(TextSeeds::control, ControlReading::open),
  /** Records in ISO 2709. */
  ISO2709(MarcSeeds::iso2709, () -> MarcReadings.of(MarcFormat.ISO2709)),
  /** Records in MARCXML. */
  MARCXML(MarcSeeds::marcxml, () -> MarcReadings.of(MarcFormat.MARCXML)),
  /** Records in MARC-in-JSON. */
  MARCJSON(MarcSeeds::marcjson, () -> MarcReadings.of(MarcFormat.MARCJSON)),
  /** Records as text, a line for each field. */
  TAGGED(TextSeeds::tagged, () -> MarcReadings.of(MarcFormat.TAGGED)),
  /** Tables as separated text. */
  CSV(TextSeeds::csv, () -> MarcReadings::csv),
  /** Tables as workbooks: a ZIP, or the text of its parts, see {@link Workbook}. */
  XLSX(TextSeeds::workbooks, () -> MarcReadings::workbook);

  private final Supplier<List<byte[]>> seeds;
  private final Supplier<Reading> reading;

  FuzzTarget(Supplier<List<byte[]>> seeds, Supplier<Reading> reading) {
    this.seeds = seeds;
    this.reading = reading;
  }

  /** Returns the target of a name in small letters. */
  static Optional<FuzzTarget> named(String name) {
    return Arrays.stream(values()).filter(t -> t.shortName().equals(name)).findFirst();
  }

  String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the inputs from which fuzzing starts; all are accepted or refused without a finding.
   */
  List<byte[]> seeds() {
    return seeds.get();
  }

  /** Opens what reads the inputs; it lives as long as the process. */
  Reading open() {
    return reading.get();
  }
}
