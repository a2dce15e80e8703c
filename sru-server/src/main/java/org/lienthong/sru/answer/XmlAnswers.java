package org.lienthong.sru.answer;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;
import org.lienthong.sru.request.SruVersion;

/**
 * Writes response elements. The order of their children is that of the schemas, which differs
 * between versions only after {@code extraResponseData}.
 */
final class XmlAnswers {
  private static final String FACETS = "http://docs.oasis-open.org/ns/search-ws/facetedResults";

  private static final String INSTEAD = "urn:lienthong:sru-instead:1";

  /** Our result counts are exact (searchRetrieve Part 3, "resultCountPrecision"). */
  private static final String EXACT = "info:srw/vocabulary/resultCountPrecision/1/exact";

  private final XmlOut out;
  private final SruVersion version;
  private final String packed;

  private XmlAnswers(XmlOut out, SruRequest request) {
    this.out = out;
    this.version = request.version();
    this.packed =
        request.get(SruParameter.RECORD_PACKING).filter("unpacked"::equals).orElse("packed");
  }

  static void write(SruAnswer answer, XmlOut out) throws XMLStreamException {
    XmlAnswers writer = new XmlAnswers(out, answer.request());
    switch (answer) {
      case SruAnswer.Search search -> writer.search(search);
      case SruAnswer.Scan scan -> writer.scan(scan);
      case SruAnswer.Explain explain -> writer.explain(explain);
    }
  }

  private void search(SruAnswer.Search answer) throws XMLStreamException {
    out.open("searchRetrieveResponse", version.namespace());
    out.text("version", version.label());
    out.text("numberOfRecords", answer.numberOfRecords());
    if (answer.kept() != null) {
      out.text("resultSetId", answer.kept().id());
      if (!version.isOasis()) {
        out.text("resultSetIdleTime", answer.kept().seconds());
      }
    }
    records(answer);
    if (answer.next() > 0) {
      out.text("nextRecordPosition", answer.next());
    }
    Echo.write("echoedSearchRetrieveRequest", answer.request(), answer.query(), out);
    diagnostics(answer.diagnostics());
    if (!answer.instead().isEmpty()) {
      instead(answer.instead());
    }
    if (version.isOasis()) {
      oasis(answer);
    }
    out.close();
  }

  private void oasis(SruAnswer.Search answer) throws XMLStreamException {
    if (answer.kept() != null) {
      out.text("resultSetTTL", answer.kept().seconds());
    }
    out.text("resultCountPrecision", EXACT);
    if (answer.facets().isEmpty()) {
      return;
    }
    out.open("facetedResults", FACETS);
    for (FacetList facet : answer.facets()) {
      facet(facet);
    }
    out.close();
  }

  private void instead(List<SearchedInstead> searches) throws XMLStreamException {
    out.open("extraResponseData");
    out.open("searchedInstead", INSTEAD);
    for (SearchedInstead search : searches) {
      out.open("search");
      out.text("text", search.text());
      out.text("query", search.query());
      for (String correction : search.corrections()) {
        out.text("correction", correction);
      }
      out.text("numberOfRecords", search.records());
      out.close();
    }
    out.close();
    out.close();
  }

  private void facet(FacetList facet) throws XMLStreamException {
    out.open("facet");
    out.text("facetDisplayLabel", facet.label());
    out.text("index", facet.index());
    out.text("relation", "=");
    out.open("terms");
    for (FacetList.Value value : facet.values()) {
      out.open("term");
      out.text("actualTerm", value.term());
      out.text("query", value.query());
      if (value.requestUrl() != null) {
        out.text("requestUrl", value.requestUrl());
      }
      out.text("count", value.count());
      out.close();
    }
    out.close();
    out.close();
  }

  private void records(SruAnswer.Search answer) throws XMLStreamException {
    boolean any = false;
    for (RecordSlot slot : answer.records()) {
      if (!any) {
        out.open("records");
        any = true;
      }
      slot(slot, answer.escaped());
    }
    if (any) {
      out.close();
    }
  }

  private void slot(RecordSlot slot, boolean escaped) throws XMLStreamException {
    switch (slot) {
      case RecordSlot.Given given -> record(given, escaped);
      case RecordSlot.Surrogate(long position, Refusal refusal) ->
          record(
              new RecordSlot.Given(
                  position, version.diagnosticSchema(), DiagnosticXml.text(refusal, version), null),
              escaped);
    }
  }

  private void record(RecordSlot.Given given, boolean escaped) throws XMLStreamException {
    String packing = escaped ? "string" : "xml";
    out.open("record");
    out.text("recordSchema", given.schema());
    out.text("recordPacking", version.isOasis() ? packed : packing);
    if (version.isOasis()) {
      out.text("recordXMLEscaping", packing);
    }
    out.open("recordData");
    if (escaped) {
      out.stax().writeCharacters(given.xml());
    } else {
      out.raw(given.xml());
    }
    out.close();
    if (given.identifier() != null && version != SruVersion.V1_1) {
      out.text("recordIdentifier", given.identifier());
    }
    if (given.position() > 0) {
      out.text("recordPosition", given.position());
    }
    out.close();
  }

  private void scan(SruAnswer.Scan answer) throws XMLStreamException {
    out.open("scanResponse", version.scanNamespace());
    out.text("version", version.label());
    if (!answer.terms().isEmpty()) {
      out.open("terms");
      for (ScanTerm term : answer.terms()) {
        out.open("term");
        out.text("value", term.term());
        out.text("numberOfRecords", term.records());
        out.text("displayTerm", term.display());
        out.close();
      }
      out.close();
    }
    Echo.write("echoedScanRequest", answer.request(), null, out);
    diagnostics(answer.diagnostics());
    out.close();
  }

  private void explain(SruAnswer.Explain answer) throws XMLStreamException {
    SruRequest request = answer.request();
    out.open("explainResponse", version.namespace());
    out.text("version", version.label());
    record(answer.record(), answer.escaped());
    Echo.write("echoedExplainRequest", request, null, out);
    diagnostics(answer.diagnostics());
    out.close();
  }

  private void diagnostics(List<Refusal> refusals) throws XMLStreamException {
    if (refusals.isEmpty()) {
      return;
    }
    out.open("diagnostics");
    for (Refusal refusal : refusals) {
      DiagnosticXml.write(refusal, version, out.stax());
    }
    out.close();
  }
}
