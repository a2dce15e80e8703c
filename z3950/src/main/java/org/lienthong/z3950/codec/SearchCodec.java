package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerWriter;

/** Codec of SearchRequest and SearchResponse. */
final class SearchCodec {
  private static final int SMALL_SET_UPPER_BOUND = context(13);
  private static final int LARGE_SET_LOWER_BOUND = context(14);
  private static final int MEDIUM_SET_PRESENT_NUMBER = context(15);
  private static final int REPLACE_INDICATOR = context(16);
  private static final int RESULT_SET_NAME = context(17);
  private static final int DATABASE_NAMES = context(18);
  private static final int SMALL_SET_ELEMENT_SET_NAMES = context(100);
  private static final int MEDIUM_SET_ELEMENT_SET_NAMES = context(101);
  private static final int QUERY = context(21);
  private static final int SEARCH_STATUS = context(22);
  private static final int RESULT_COUNT = context(23);
  private static final int RESULT_SET_STATUS = context(26);

  private SearchCodec() {}

  static void write(BerWriter out, SearchRequest search) {
    out.octets(Tags.REFERENCE_ID, search.referenceId());
    out.integer(SMALL_SET_UPPER_BOUND, (long) search.smallSetUpperBound());
    out.integer(LARGE_SET_LOWER_BOUND, (long) search.largeSetLowerBound());
    out.integer(MEDIUM_SET_PRESENT_NUMBER, (long) search.mediumSetPresentNumber());
    out.bool(REPLACE_INDICATOR, search.replaceIndicator());
    out.text(RESULT_SET_NAME, search.resultSetName());
    out.constructed(
        DATABASE_NAMES,
        () -> search.databaseNames().forEach(name -> out.text(Tags.DATABASE_NAME, name)));
    write(out, SMALL_SET_ELEMENT_SET_NAMES, search.smallSetElementSetNames());
    write(out, MEDIUM_SET_ELEMENT_SET_NAMES, search.mediumSetElementSetNames());
    out.oid(Tags.PREFERRED_RECORD_SYNTAX, search.preferredRecordSyntax());
    out.constructed(QUERY, () -> QueryCodec.write(out, search.query()));
    CommonCodec.write(out, Tags.ADDITIONAL_SEARCH_INFO, search.additionalSearchInfo());
    CommonCodec.write(out, Tags.OTHER_INFO, search.otherInfo());
  }

  static SearchRequest request(BerElement in) {
    return new SearchRequest(
        Read.referenceId(in),
        Read.required(in, SMALL_SET_UPPER_BOUND, "smallSetUpperBound"),
        Read.required(in, LARGE_SET_LOWER_BOUND, "largeSetLowerBound"),
        Read.required(in, MEDIUM_SET_PRESENT_NUMBER, "mediumSetPresentNumber"),
        in.required(REPLACE_INDICATOR, "replaceIndicator").bool(),
        in.required(RESULT_SET_NAME, "resultSetName").text(),
        Read.list(in.required(DATABASE_NAMES, "databaseNames"), BerElement::text),
        elementSetNames(in, SMALL_SET_ELEMENT_SET_NAMES),
        elementSetNames(in, MEDIUM_SET_ELEMENT_SET_NAMES),
        Read.oid(in, Tags.PREFERRED_RECORD_SYNTAX),
        QueryCodec.read(in.required(QUERY, "query").only()),
        CommonCodec.otherInformation(in, Tags.ADDITIONAL_SEARCH_INFO),
        CommonCodec.otherInformation(in, Tags.OTHER_INFO));
  }

  static void write(BerWriter out, SearchResponse response) {
    out.octets(Tags.REFERENCE_ID, response.referenceId());
    out.integer(RESULT_COUNT, response.resultCount());
    out.integer(Tags.NUMBER_OF_RECORDS_RETURNED, (long) response.numberOfRecordsReturned());
    out.integer(Tags.NEXT_RESULT_SET_POSITION, response.nextResultSetPosition());
    out.bool(SEARCH_STATUS, response.searchStatus());
    out.integer(RESULT_SET_STATUS, response.resultSetStatus());
    out.integer(Tags.PRESENT_STATUS, response.presentStatus());
    RecordsCodec.write(out, response.records());
    CommonCodec.write(out, Tags.ADDITIONAL_SEARCH_INFO, response.additionalSearchInfo());
    CommonCodec.write(out, Tags.OTHER_INFO, response.otherInfo());
  }

  static SearchResponse response(BerElement in) {
    return new SearchResponse(
        Read.referenceId(in),
        in.required(RESULT_COUNT, "resultCount").integer(),
        Read.required(in, Tags.NUMBER_OF_RECORDS_RETURNED, "numberOfRecordsReturned"),
        in.required(Tags.NEXT_RESULT_SET_POSITION, "nextResultSetPosition").integer(),
        in.required(SEARCH_STATUS, "searchStatus").bool(),
        Read.integer(in, RESULT_SET_STATUS),
        Read.integer(in, Tags.PRESENT_STATUS),
        RecordsCodec.read(in),
        CommonCodec.otherInformation(in, Tags.ADDITIONAL_SEARCH_INFO),
        CommonCodec.otherInformation(in, Tags.OTHER_INFO));
  }

  /** Writes ElementSetNames inside an explicit tag; nothing for null. */
  static void write(BerWriter out, int tag, @Nullable ElementSetNames names) {
    switch (names) {
      case null -> {}
      case ElementSetNames.Generic(String name) ->
          out.constructed(tag, () -> out.text(context(0), name));
      case ElementSetNames.DatabaseSpecific(Map<String, String> byDatabase) ->
          out.constructed(
              tag,
              () ->
                  out.constructed(
                      context(1), () -> byDatabase.forEach((db, esn) -> write(out, db, esn))));
    }
  }

  private static void write(BerWriter out, String database, String elementSetName) {
    out.sequence(() -> {
      out.text(Tags.DATABASE_NAME, database);
      out.text(Tags.ELEMENT_SET_NAME, elementSetName);
    });
  }

  private static @Nullable ElementSetNames elementSetNames(BerElement in, int tag) {
    return Read.optional(in, tag, e -> elementSetNames(e.only()));
  }

  /** Reads the content of the explicit tag. */
  static ElementSetNames elementSetNames(BerElement in) {
    if (!in.is(context(1))) {
      return new ElementSetNames.Generic(in.text());
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (BerElement pair : in.children()) {
      names.put(
          pair.required(Tags.DATABASE_NAME, "dbName").text(),
          pair.required(Tags.ELEMENT_SET_NAME, "esn").text());
    }
    return new ElementSetNames.DatabaseSpecific(names);
  }
}
