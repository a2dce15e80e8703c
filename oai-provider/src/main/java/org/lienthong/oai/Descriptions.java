package org.lienthong.oai;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the description containers of Identify, as the OAI implementation guidelines define them.
 */
final class Descriptions {
  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String RIGHTS = OAI + "rights/";
  private static final String EPRINTS = "http://www.openarchives.org/OAI/1.1/eprints";
  private static final String TOOLKIT = "http://oai.dlib.vt.edu/OAI/metadata/toolkit";
  private static final String POLICY =
      "Biểu ghi thư mục do các thư viện thành viên chia sẻ theo quy chế liên thông của nhóm."
          + " / Bibliographic records shared by the member libraries under the group's agreement.";

  private final Page page;

  Descriptions(Page page) {
    this.page = page;
  }

  private void open(String name, String namespace, String schema) throws XMLStreamException {
    page.start("description");
    Page.startIn(page.xml(), name, namespace, schema);
  }

  private void close() throws XMLStreamException {
    page.end();
    page.end();
  }

  /** Guideline "oai Identifiers". */
  void identifier(String repository, String sample) throws XMLStreamException {
    open("oai-identifier", OAI + "oai-identifier", OAI + "oai-identifier.xsd");
    page.element("scheme", "oai");
    page.element("repositoryIdentifier", repository);
    page.element("delimiter", ":");
    page.element("sampleIdentifier", sample);
    close();
  }

  /** Guideline "eprints": the content and its terms of use. */
  void policy(@Nullable String licence) throws XMLStreamException {
    open("eprints", EPRINTS, EPRINTS + ".xsd");
    page.start("content");
    page.element("text", POLICY);
    page.end();
    page.start("metadataPolicy");
    if (licence == null) {
      page.element("text", POLICY);
    } else {
      page.element("URL", licence);
    }
    page.end();
    page.start("dataPolicy");
    page.element(
        "text",
        "Kho này chỉ có biểu ghi, không có toàn văn. / This repository holds records, no full texts.");
    page.end();
    close();
  }

  /**
   * Guideline "Conveying rights expressions": a manifest for all records; nothing without a
   * licence.
   */
  void rights(@Nullable String licence) throws XMLStreamException {
    if (licence == null) {
      return;
    }
    open("rightsManifest", RIGHTS, OAI + "rightsManifest.xsd");
    page.xml().writeAttribute("appliesTo", OAI + "entity#metadata");
    page.start("rights");
    page.start("rightsReference");
    page.xml().writeAttribute("ref", licence);
    page.end();
    page.end();
    close();
  }

  /** Guideline "branding": the stylesheet that shows our answers as pages. */
  void branding(String unionUrl) throws XMLStreamException {
    open("branding", OAI + "branding/", OAI + "branding.xsd");
    page.start("metadataRendering");
    page.xml().writeAttribute("metadataNamespace", Envelope.NAMESPACE);
    page.xml().writeAttribute("mimeType", "text/xsl");
    page.xml().writeCharacters(unionUrl + Stylesheet.PATH);
    page.end();
    close();
  }

  /** Guideline "friends". */
  void friends(List<String> baseUrls) throws XMLStreamException {
    open("friends", OAI + "friends/", OAI + "friends.xsd");
    for (String baseUrl : baseUrls) {
      page.element("baseURL", baseUrl);
    }
    close();
  }

  /** The software, in the toolkit schema of Virginia Tech. */
  void toolkit(String email) throws XMLStreamException {
    open("toolkit", TOOLKIT, TOOLKIT + ".xsd");
    page.element("title", "Liên Thông");
    page.start("author");
    page.element("name", "Liên Thông");
    page.element("email", email);
    page.element("institution", "Liên Thông");
    page.end();
    page.element("version", "0.1");
    page.element("URL", "https://lienthong.example/");
    close();
  }
}
