package org.lienthong.union.record;

/** The rule by which the fields of one tag are chosen for the union record. */
public enum FieldRule {
  /** Only from the base record: they describe one thing together. */
  BASE,
  /** From the base; where it has none, from the next best record that has. */
  FILL,
  /** From all records, each value once. */
  UNION,
  /** The longest one. */
  LONGEST,
  /** Made by the union itself: numbers of the members, copies. */
  MADE,
  /** Never: fields of a local system. */
  DROP;

  /** Returns the rule for a tag. */
  public static FieldRule of(String tag) {
    return switch (tag) {
      case "001", "003", "852" -> MADE;
      case "005", "006", "007", "008" -> BASE;
      case "010", "015", "016", "020", "022", "024", "027", "028", "035" -> UNION;
      case "505", "520" -> LONGEST;
      case "841",
          "842",
          "843",
          "844",
          "845",
          "853",
          "854",
          "855",
          "863",
          "864",
          "865",
          "866",
          "867",
          "868",
          "876",
          "877",
          "878" ->
          DROP;
      case "856", "440", "490", "246" -> UNION;
      default -> byGroup(tag);
    };
  }

  private static FieldRule byGroup(String tag) {
    return switch (tag.charAt(0)) {
      case '0', '1', '5' -> FILL;
      case '2', '3' -> BASE;
      case '6', '7' -> UNION;
      case '8' -> tag.compareTo("840") < 0 ? UNION : tag.equals("880") ? BASE : DROP;
      default -> DROP;
    };
  }
}
