package org.lienthong.sru.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON: one object with the names of the XML elements, lists as arrays, numbers as numbers.
 * Records stay XML, as text: their schemas do not define a JSON form.
 */
public final class JsonAnswerWriter implements AnswerWriter {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public String contentType() {
    return "application/json;charset=utf-8";
  }

  @Override
  public void write(SruAnswer answer, OutputStream out) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.writeStartObject();
    json.writeStringProperty("version", answer.request().version().label());
    switch (answer) {
      case SruAnswer.Search search -> search(search, json);
      case SruAnswer.Scan scan -> scan(scan, json);
      case SruAnswer.Explain explain -> explain(explain, json);
    }
    diagnostics(answer.diagnostics(), json);
    json.writeEndObject();
    json.flush();
  }

  private static void search(SruAnswer.Search answer, JsonGenerator json) {
    json.writeNumberProperty("numberOfRecords", answer.numberOfRecords());
    if (answer.kept() != null) {
      json.writeStringProperty("resultSetId", answer.kept().id());
      json.writeNumberProperty("resultSetTTL", answer.kept().seconds());
    }
    json.writeArrayPropertyStart("records");
    for (RecordSlot slot : answer.records()) {
      switch (slot) {
        case RecordSlot.Given given -> record(given, json);
        case RecordSlot.Surrogate(long position, Refusal refusal) -> {
          json.writeStartObject();
          json.writeName("diagnostic");
          diagnostic(refusal, json);
          json.writeNumberProperty("recordPosition", position);
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
    if (answer.next() > 0) {
      json.writeNumberProperty("nextRecordPosition", answer.next());
    }
    echo("echoedSearchRetrieveRequest", answer.request(), json);
    if (!answer.facets().isEmpty()) {
      facets(answer.facets(), json);
    }
    if (!answer.instead().isEmpty()) {
      instead(answer.instead(), json);
    }
  }

  private static void instead(List<SearchedInstead> searches, JsonGenerator json) {
    json.writeArrayPropertyStart("searchedInstead");
    for (SearchedInstead search : searches) {
      json.writeStartObject();
      json.writeStringProperty("text", search.text());
      json.writeStringProperty("query", search.query());
      json.writeArrayPropertyStart("corrections");
      search.corrections().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("numberOfRecords", search.records());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void record(RecordSlot.Given given, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("recordSchema", given.schema());
    json.writeStringProperty("recordXMLEscaping", "string");
    json.writeStringProperty("recordData", given.xml());
    if (given.identifier() != null) {
      json.writeStringProperty("recordIdentifier", given.identifier());
    }
    if (given.position() > 0) {
      json.writeNumberProperty("recordPosition", given.position());
    }
    json.writeEndObject();
  }

  private static void facets(List<FacetList> facets, JsonGenerator json) {
    json.writeArrayPropertyStart("facetedResults");
    for (FacetList facet : facets) {
      json.writeStartObject();
      json.writeStringProperty("facetDisplayLabel", facet.label());
      json.writeStringProperty("index", facet.index());
      json.writeArrayPropertyStart("terms");
      for (FacetList.Value value : facet.values()) {
        json.writeStartObject();
        json.writeStringProperty("actualTerm", value.term());
        json.writeStringProperty("query", value.query());
        if (value.requestUrl() != null) {
          json.writeStringProperty("requestUrl", value.requestUrl());
        }
        json.writeNumberProperty("count", value.count());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void scan(SruAnswer.Scan answer, JsonGenerator json) {
    json.writeArrayPropertyStart("terms");
    for (ScanTerm term : answer.terms()) {
      json.writeStartObject();
      json.writeStringProperty("value", term.term());
      json.writeNumberProperty("numberOfRecords", term.records());
      json.writeStringProperty("displayTerm", term.display());
      json.writeEndObject();
    }
    json.writeEndArray();
    echo("echoedScanRequest", answer.request(), json);
  }

  private static void explain(SruAnswer.Explain answer, JsonGenerator json) {
    json.writeName("record");
    record(answer.record(), json);
    echo("echoedExplainRequest", answer.request(), json);
  }

  private static void echo(String name, SruRequest request, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    for (SruParameter parameter : SruParameter.values()) {
      // Extra data may be XML of any kind; a program that sent it has it.
      if (request.knows(parameter) && parameter != SruParameter.EXTRA_REQUEST_DATA) {
        request
            .parameters()
            .sent(parameter)
            .ifPresent(value -> json.writeStringProperty(parameter.label(), value));
      }
    }
    json.writeEndObject();
  }

  private static void diagnostics(List<Refusal> refusals, JsonGenerator json) {
    if (refusals.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("diagnostics");
    refusals.forEach(refusal -> diagnostic(refusal, json));
    json.writeEndArray();
  }

  private static void diagnostic(Refusal refusal, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("uri", DiagnosticXml.uri(refusal));
    if (refusal.details() != null) {
      json.writeStringProperty("details", refusal.details());
    }
    json.writeStringProperty("message", refusal.diagnostic().message());
    json.writeEndObject();
  }
}
