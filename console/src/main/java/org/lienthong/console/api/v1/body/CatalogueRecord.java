package org.lienthong.console.api.v1.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record of the union. What a record does not say is null, or an empty list.
 *
 * @param href its address in this interface
 * @param page its address for people
 * @param material code of its kind of material
 * @param kind code of the kind of schoolbook
 * @param textbookSeries codes
 * @param series series statements
 * @param imprint place and publisher; this and the next are null in lists of records
 * @param languages codes of ISO 639-2
 * @param contents parts or chapters
 * @param rights conditions of access and use
 * @param changed when it was changed last, in ISO 8601
 * @param marc MARC-in-JSON; null unless it is asked for
 */
public record CatalogueRecord(
    String id,
    String href,
    String page,
    String title,
    @Nullable String responsibility,
    List<String> authors,
    @Nullable Integer year,
    String material,
    @Nullable String kind,
    List<Integer> grades,
    List<String> textbookSeries,
    List<String> series,
    List<String> isbns,
    List<DigitalLink> links,
    List<HoldingLibrary> libraries,
    @Nullable String imprint,
    @Nullable String edition,
    @Nullable String extent,
    @Nullable List<String> languages,
    @Nullable List<String> subjects,
    @Nullable List<String> contents,
    @Nullable List<String> summaries,
    @Nullable List<String> notes,
    @Nullable List<String> rights,
    @Nullable String changed,
    @Nullable JsonNode marc) {}
