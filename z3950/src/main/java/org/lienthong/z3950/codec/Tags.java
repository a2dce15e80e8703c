package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

/** Context tags shared by several definitions of the module, under the names of their types. */
final class Tags {
  static final int REFERENCE_ID = context(2);
  static final int PREFERRED_MESSAGE_SIZE = context(5);
  static final int EXCEPTIONAL_RECORD_SIZE = context(6);
  static final int NUMBER_OF_RECORDS_RETURNED = context(24);
  static final int NEXT_RESULT_SET_POSITION = context(25);
  static final int PRESENT_STATUS = context(27);
  static final int RESULT_SET_ID = context(31);
  static final int ATTRIBUTE_LIST = context(44);
  static final int ATTRIBUTES_PLUS_TERM = context(102);
  static final int ELEMENT_SET_NAME = context(103);
  static final int PREFERRED_RECORD_SYNTAX = context(104);
  static final int DATABASE_NAME = context(105);
  static final int OTHER_INFO = context(201);
  static final int ADDITIONAL_SEARCH_INFO = context(203);

  private Tags() {}
}
