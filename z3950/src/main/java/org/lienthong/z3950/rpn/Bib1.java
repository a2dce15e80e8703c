package org.lienthong.z3950.rpn;

/** Types and values of the attribute set Bib-1 that are supported. */
final class Bib1 {
  static final int USE = 1;
  static final int RELATION = 2;
  static final int POSITION = 3;
  static final int STRUCTURE = 4;
  static final int TRUNCATION = 5;
  static final int COMPLETENESS = 6;

  static final int LESS_THAN = 1;
  static final int LESS_OR_EQUAL = 2;
  static final int EQUAL = 3;
  static final int GREATER_OR_EQUAL = 4;
  static final int GREATER_THAN = 5;
  static final int NOT_EQUAL = 6;
  static final int RELEVANCE = 102;
  static final int ALWAYS_MATCHES = 103;
  static final int WITHIN = 104;

  static final int FIRST_IN_FIELD = 1;
  static final int FIRST_IN_SUBFIELD = 2;
  static final int ANY_POSITION = 3;

  static final int PHRASE = 1;
  static final int WORD = 2;
  static final int KEY = 3;
  static final int YEAR = 4;
  static final int DATE_NORMALIZED = 5;
  static final int WORD_LIST = 6;
  static final int DATE_UN_NORMALIZED = 100;
  static final int NAME_NORMALIZED = 101;
  static final int NAME_UN_NORMALIZED = 102;
  static final int URX = 104;
  static final int FREE_FORM_TEXT = 105;
  static final int DOCUMENT_TEXT = 106;
  static final int LOCAL_NUMBER = 107;
  static final int STRING = 108;
  static final int NUMERIC_STRING = 109;

  static final int RIGHT = 1;
  static final int LEFT = 2;
  static final int LEFT_AND_RIGHT = 3;
  static final int NONE = 100;
  static final int PROCESS_NUMBER_SIGN = 101;
  static final int Z3958 = 104;
  static final int MASKING = 105;

  static final int INCOMPLETE_SUBFIELD = 1;
  static final int COMPLETE_SUBFIELD = 2;
  static final int COMPLETE_FIELD = 3;

  private Bib1() {}
}
