package org.lienthong.z3950.apdu;

/** The options that Init negotiates, as bits of the {@code Options} bit string. */
public enum InitOption {
  SEARCH(0),
  PRESENT(1),
  DEL_SET(2),
  RESOURCE_REPORT(3),
  TRIGGER_RESOURCE_CTRL(4),
  RESOURCE_CTRL(5),
  ACCESS_CTRL(6),
  SCAN(7),
  SORT(8),
  EXTENDED_SERVICES(10),
  LEVEL_1_SEGMENTATION(11),
  LEVEL_2_SEGMENTATION(12),
  CONCURRENT_OPERATIONS(13),
  NAMED_RESULT_SETS(14),
  ENCAPSULATION(15),
  RESULT_COUNT(16),
  NEGOTIATION_MODEL(17),
  DUPLICATE_DETECTION(18),
  QUERY_TYPE_104(19),
  PQ_ES_CORRECTION(20),
  STRING_SCHEMA(21);

  private final int bit;

  InitOption(int bit) {
    this.bit = bit;
  }

  /** Returns its position in the bit string, from 0. */
  public int bit() {
    return bit;
  }
}
