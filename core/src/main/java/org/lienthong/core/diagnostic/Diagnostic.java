package org.lienthong.core.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Every diagnostic that a protocol can return, with its numbers.
 *
 * <p>Bib-1 numbers are those of the Bib-1 Diagnostic Set (1.2.840.10003.4.1); SRU numbers those of
 * {@code info:srw/diagnostic/1}. Where one protocol has no number of its own, its "unspecified" or
 * nearest number is used.
 */
public enum Diagnostic {
  GENERAL_SYSTEM_ERROR(100, 1, "General system error"),
  TEMPORARY_SYSTEM_ERROR(2, 2, "System temporarily unavailable"),
  PERMANENT_SYSTEM_ERROR(1, 1, "Permanent system error"),
  AUTHENTICATION_ERROR(1011, 3, "Authentication error"),
  UNSUPPORTED_OPERATION(1, 4, "Unsupported operation"),
  UNSUPPORTED_VERSION(1, 5, "Unsupported version"),
  UNSUPPORTED_PARAMETER_VALUE(1, 6, "Unsupported parameter value"),
  MANDATORY_PARAMETER_MISSING(1, 7, "Mandatory parameter not supplied"),
  UNSUPPORTED_PARAMETER(1, 8, "Unsupported parameter"),
  NO_SUCH_DATABASE(235, 235, "Database does not exist"),
  /** Bib-1: 31; the numbers of SRU for exhausted resources (57 to 60) speak of a result set. */
  RESOURCES_EXHAUSTED(31, 47, "Resources exhausted - no results available"),
  DATABASE_UNAVAILABLE(109, 2, "Database unavailable"),
  QUERY_SYNTAX_ERROR(108, 10, "Query syntax error"),
  QUERY_TYPE_UNSUPPORTED(107, 11, "Query type not supported"),
  TOO_MANY_CHARACTERS(11, 12, "Too many characters in query"),
  UNBALANCED_PARENTHESES(108, 13, "Invalid or unsupported use of parentheses"),
  UNBALANCED_QUOTES(108, 14, "Invalid or unsupported use of quotes"),
  UNSUPPORTED_CONTEXT_SET(121, 15, "Unsupported context set"),
  UNSUPPORTED_INDEX(114, 16, "Unsupported index"),
  UNSUPPORTED_COMBINATION_OF_INDEXES(123, 18, "Unsupported combination of indexes"),
  UNSUPPORTED_RELATION(117, 19, "Unsupported relation"),
  UNSUPPORTED_RELATION_MODIFIER(117, 20, "Unsupported relation modifier"),
  UNSUPPORTED_COMBINATION_OF_RELATION_MODIFIERS(
      123, 21, "Unsupported combination of relation modifers"),
  UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX(
      123, 22, "Unsupported combination of relation and index"),
  TOO_MANY_CHARACTERS_IN_TERM(11, 23, "Too many characters in term"),
  UNSUPPORTED_COMBINATION_OF_RELATION_AND_TERM(
      123, 24, "Unsupported combination of relation and term"),
  SPECIAL_CHARACTERS_NOT_QUOTED(108, 25, "Special characters not quoted in term"),
  NON_SPECIAL_CHARACTER_ESCAPED(108, 26, "Non special character escaped in term"),
  EMPTY_TERM(125, 27, "Empty term unsupported"),
  MASKING_UNSUPPORTED(120, 28, "Masking character not supported"),
  MASKED_WORDS_TOO_SHORT(9, 29, "Masked words too short"),
  TOO_MANY_MASKING_CHARACTERS(7, 30, "Too many masking characters in term"),
  ANCHORING_UNSUPPORTED(119, 31, "Anchoring character not supported"),
  ANCHORING_IN_UNSUPPORTED_POSITION(119, 32, "Anchoring character in unsupported position"),
  COMBINATION_OF_PROXIMITY_UNSUPPORTED(
      201, 33, "Combination of proximity/adjacency and masking characters not supported"),
  COMBINATION_OF_PROXIMITY_AND_ANCHORING_UNSUPPORTED(
      201, 34, "Combination of proximity/adjacency and anchoring characters not supported"),
  ONLY_STOPWORDS(4, 35, "Term contains only stopwords"),
  TERM_IN_INVALID_FORMAT(126, 36, "Term in invalid format for index or relation"),
  UNSUPPORTED_BOOLEAN(110, 37, "Unsupported boolean operator"),
  TOO_MANY_BOOLEANS(6, 38, "Too many boolean operators in query"),
  PROXIMITY_UNSUPPORTED(201, 39, "Proximity not supported"),
  UNSUPPORTED_PROXIMITY_RELATION(131, 40, "Unsupported proximity relation"),
  UNSUPPORTED_PROXIMITY_DISTANCE(202, 41, "Unsupported proximity distance"),
  UNSUPPORTED_PROXIMITY_UNIT(132, 42, "Unsupported proximity unit"),
  UNSUPPORTED_PROXIMITY_ORDERING(203, 43, "Unsupported proximity ordering"),
  UNSUPPORTED_COMBINATION_OF_PROXIMITY_MODIFIERS(
      201, 44, "Unsupported combination of proximity modifiers"),
  PREFIX_ASSIGNED_TWICE(121, 45, "Prefix assigned to multiple identifiers"),
  UNSUPPORTED_BOOLEAN_MODIFIER(110, 46, "Unsupported boolean modifier"),
  CANNOT_PROCESS_QUERY(3, 47, "Cannot process query; reason unknown"),
  QUERY_FEATURE_UNSUPPORTED(3, 48, "Query feature unsupported"),
  MASKING_IN_UNSUPPORTED_POSITION(120, 49, "Masking character in unsupported position"),
  RESULT_SETS_UNSUPPORTED(18, 50, "Result sets not supported"),
  NO_SUCH_RESULT_SET(30, 51, "Result set does not exist"),
  RESULT_SET_UNAVAILABLE(27, 52, "Result set temporarily unavailable"),
  FIRST_RECORD_OUT_OF_RANGE(13, 61, "First record position out of range"),
  RECORD_TEMPORARILY_UNAVAILABLE(14, 64, "Record temporarily unavailable"),
  RECORD_DOES_NOT_EXIST(14, 65, "Record does not exist"),
  UNKNOWN_SCHEMA(1066, 66, "Unknown schema for retrieval"),
  RECORD_NOT_AVAILABLE_IN_SCHEMA(238, 67, "Record not available in this schema"),
  NOT_AUTHORISED_TO_SEND_RECORD(15, 68, "Not authorised to send record"),
  RECORD_TOO_LARGE(17, 70, "Record too large to send"),
  UNSUPPORTED_RECORD_PACKING(1, 71, "Unsupported record packing"),
  UNSUPPORTED_XPATH(1, 72, "XPath retrieval unsupported"),
  SORT_UNSUPPORTED(207, 80, "Sort not supported"),
  UNSUPPORTED_SORT_TYPE(207, 82, "Unsupported sort sequence"),
  TOO_MANY_RECORDS_TO_SORT(207, 83, "Too many records to sort"),
  TOO_MANY_SORT_KEYS(211, 84, "Too many sort keys to sort"),
  CANNOT_SORT_MIXED_SCHEMAS(231, 86, "Cannot sort: incompatible record formats"),
  UNSUPPORTED_SORT_SCHEMA(207, 87, "Unsupported schema for sort"),
  UNSUPPORTED_SORT_PATH(207, 88, "Unsupported path for sort"),
  UNSUPPORTED_SORT_DIRECTION(214, 90, "Unsupported direction"),
  UNSUPPORTED_SORT_CASE(215, 91, "Unsupported case"),
  UNSUPPORTED_MISSING_VALUE_ACTION(213, 92, "Unsupported missing value action"),
  SORT_TWICE(207, 94, "Sort spec included both in query and protocol: query prevails"),
  STYLESHEETS_UNSUPPORTED(1, 110, "Stylesheets not supported"),
  UNSUPPORTED_STYLESHEET(1, 111, "Unsupported stylesheet"),
  RESPONSE_POSITION_OUT_OF_RANGE(233, 120, "Response position out of range"),
  TOO_MANY_TERMS_REQUESTED(1029, 121, "Too many terms requested"),
  UNSUPPORTED_USE_ATTRIBUTE(114, 16, "Unsupported use attribute"),
  UNSUPPORTED_ATTRIBUTE_TYPE(113, 48, "Unsupported attribute type"),
  UNSUPPORTED_STRUCTURE_ATTRIBUTE(118, 48, "Unsupported structure attribute"),
  UNSUPPORTED_POSITION_ATTRIBUTE(119, 31, "Unsupported position attribute"),
  UNSUPPORTED_TRUNCATION_ATTRIBUTE(120, 28, "Unsupported truncation attribute"),
  UNSUPPORTED_ATTRIBUTE_SET(121, 15, "Unsupported attribute set"),
  UNSUPPORTED_COMPLETENESS_ATTRIBUTE(122, 48, "Unsupported completeness attribute"),
  UNSUPPORTED_ATTRIBUTE_COMBINATION(123, 18, "Unsupported attribute combination"),
  UNSUPPORTED_CODED_VALUE(124, 36, "Unsupported coded value for term"),
  UNSUPPORTED_TERM_TYPE(229, 36, "Term type not supported"),
  RESULT_SET_EXISTS_NO_REPLACE(21, 52, "Result set exists and replace indicator off"),
  RESULT_SET_NAMING_UNSUPPORTED(22, 50, "Result set naming not supported"),
  ELEMENT_SET_NAMES_UNSUPPORTED(24, 66, "Element set names not supported"),
  UNSUPPORTED_ELEMENT_SET_NAME(25, 66, "Specified element set name not valid for database"),
  ONE_ELEMENT_SET_NAME_ONLY(26, 66, "Only a single element set name supported"),
  RECORD_EXCEEDS_PREFERRED_SIZE(16, 70, "Record exceeds Preferred-message-size"),
  RECORD_EXCEEDS_MAXIMUM_SIZE(17, 70, "Record exceeds Exceptional-record-size"),
  UNSUPPORTED_RECORD_SYNTAX(239, 71, "Record syntax not supported"),
  RECORD_NOT_AVAILABLE_IN_SYNTAX(238, 67, "Record not available in requested syntax"),
  TOO_MANY_RESULT_SETS(112, 52, "Too many result sets created"),
  TOO_MANY_DATABASES(111, 18, "Too many databases specified"),
  DATABASE_COMBINATION_UNSUPPORTED(23, 18, "Specified combination of databases not supported"),
  INVALID_SEARCH_STEP(205, 6, "Only zero step size supported for scan"),
  DATABASE_SPECIFIC_SORT_UNSUPPORTED(210, 80, "Database specific sort not supported"),
  ILLEGAL_SORT_RELATION(214, 90, "Illegal sort relation"),
  UNSUPPORTED_EXTENDED_SERVICE(221, 4, "Extended service type not supported"),
  RESTRICTION_OPERAND_UNSUPPORTED(245, 48, "Restriction operand not supported"),
  UNSUPPORTED_SCAN_STEP(206, 8, "Specified step size not supported for scan"),
  EXTENDED_SERVICE_PARAMETER_MISSING(1008, 7, "Extended service: mandatory parameter missing"),
  EXTENDED_SERVICE_INVALID_FUNCTION(1040, 4, "Extended service: invalid function"),
  EXTENDED_SERVICE_INVALID_ACTION(1044, 6, "Extended service: invalid action"),
  EXTENDED_SERVICE_TOO_MANY_RECORDS(1046, 6, "Extended service: too many records in package"),
  EXTENDED_SERVICE_FAILED(224, 1, "Extended service execution failed"),
  EXTENDED_SERVICE_DENIED(222, 3, "Extended service: permission denied"),
  UNSUPPORTED_SEARCH(3, 48, "Unsupported search");

  private final int bib1;
  private final int sru;
  private final String message;

  Diagnostic(int bib1, int sru, String message) {
    this.bib1 = bib1;
    this.sru = sru;
    this.message = message;
  }

  /** Returns the condition for a Z39.50 {@code DefaultDiagFormat} of set Bib-1. */
  public int bib1() {
    return bib1;
  }

  /** Returns the number that follows {@code info:srw/diagnostic/1/}. */
  public int sru() {
    return sru;
  }

  /** Returns the message of the standard. */
  public String message() {
    return message;
  }

  /** Adds the subject of the refusal, for SRU's details and Bib-1's addinfo; null for none. */
  public Refusal about(@Nullable String details) {
    return new Refusal(this, details);
  }
}
