package org.lienthong.sru.answer;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.query.cql.CqlQuery;
import org.lienthong.core.query.cql.Xcql;
import org.lienthong.marc.xml.XmlStreams;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;

/** Writes echoed requests: what we understood the client to have sent, in the schemas' order. */
final class Echo {
  /** For extra data that is text and not XML: the schemas require elements there. */
  private static final String EXTRA = "urn:lienthong:sru-extra:1";

  private Echo() {}

  static void write(String element, SruRequest request, @Nullable CqlQuery query, XmlOut out)
      throws XMLStreamException {
    out.open(element);
    for (SruParameter parameter : SruParameter.values()) {
      write(parameter, request, query, out);
    }
    out.close();
  }

  private static void write(
      SruParameter parameter, SruRequest request, @Nullable CqlQuery query, XmlOut out)
      throws XMLStreamException {
    Optional<String> value = request.parameters().sent(parameter);
    switch (parameter) {
      case VERSION -> out.text(parameter.label(), value.orElse(request.version().label()));
      case OPERATION -> {
        // Adds nothing to the element's name; the schemas do not have it.
      }
      case EXTRA_REQUEST_DATA -> {
        if (value.isPresent()) {
          extra(value.get(), out);
        }
      }
      default -> {
        if (value.isPresent() && request.knows(parameter)) {
          out.text(parameter.label(), value.get());
        }
      }
    }
    if (parameter == SruParameter.QUERY && query != null) {
      out.open("xQuery");
      String namespace = request.version().isOasis() ? Xcql.NAMESPACE_2_0 : Xcql.NAMESPACE;
      Xcql.write(query, namespace, out.stax());
      out.close();
    }
  }

  private static void extra(String value, XmlOut out) throws XMLStreamException {
    out.open(SruParameter.EXTRA_REQUEST_DATA.label());
    if (isXml(value)) {
      out.raw(value);
    } else {
      out.open("text", EXTRA);
      out.stax().writeCharacters(value);
      out.close();
    }
    out.close();
  }

  /** Returns whether a text is well-formed elements that cannot end the element around them. */
  private static boolean isXml(String value) {
    if (!value.strip().startsWith("<") || !value.strip().endsWith(">")) {
      return false;
    }
    try {
      XMLStreamReader reader = XmlStreams.reader(new StringReader("<x>" + value + "</x>"));
      int depth = 0;
      boolean elements = true;
      while (reader.hasNext()) {
        int event = reader.next();
        depth += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
        elements &= depth > 1 || event != XMLStreamReader.CHARACTERS || reader.isWhiteSpace();
      }
      return elements;
    } catch (XMLStreamException notXml) {
      return false;
    }
  }
}
