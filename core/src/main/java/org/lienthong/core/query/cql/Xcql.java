package org.lienthong.core.query.cql;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes queries as XCQL, the XML form that echoed requests show. */
public final class Xcql {
  /** The namespace of XCQL in SRU 1.1 and 1.2. */
  public static final String NAMESPACE = "http://www.loc.gov/zing/cql/xcql/";

  /** The namespace of XCQL in searchRetrieve 2.0. */
  public static final String NAMESPACE_2_0 = "http://docs.oasis-open.org/ns/search-ws/xcql";

  private static final CqlNode.Relation SERVER_CHOICE = new CqlNode.Relation("=", List.of());

  private final XMLStreamWriter out;

  private Xcql(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * Says whether the XCQL of a query nests no deeper than readers of XML can follow; rows of equal
   * operators are balanced where that is needed.
   */
  public static boolean canWrite(CqlQuery query) {
    return XcqlShape.levels(XcqlShape.of(query.query())) <= XcqlShape.MAX_LEVELS;
  }

  /**
   * Writes one element for the query, which declares {@code namespace} as its default; {@link
   * #canWrite} tells whether it can be read.
   */
  public static void write(CqlQuery query, String namespace, XMLStreamWriter out)
      throws XMLStreamException {
    new Xcql(out).root(new CqlQuery(XcqlShape.of(query.query()), query.sort()), namespace);
  }

  private void root(CqlQuery query, String namespace) throws XMLStreamException {
    open(query.query());
    out.writeDefaultNamespace(namespace);
    content(query.query());
    if (!query.sort().isEmpty()) {
      out.writeStartElement("sortKeys");
      for (CqlQuery.SortSpec key : query.sort()) {
        out.writeStartElement("key");
        text("index", key.index());
        modifiers(key.modifiers());
        out.writeEndElement();
      }
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void element(CqlNode node) throws XMLStreamException {
    open(node);
    content(node);
    out.writeEndElement();
  }

  private void open(CqlNode node) throws XMLStreamException {
    switch (node) {
      case CqlNode.Clause _ -> out.writeStartElement("searchClause");
      case CqlNode.Triple _ -> out.writeStartElement("triple");
      case CqlNode.Prefixed(_, CqlNode query) -> open(query);
    }
  }

  private void content(CqlNode node) throws XMLStreamException {
    switch (node) {
      case CqlNode.Clause clause -> clause(clause);
      case CqlNode.Triple triple -> triple(triple);
      case CqlNode.Prefixed(List<CqlNode.Prefix> prefixes, CqlNode query) -> {
        prefixes(prefixes);
        content(query);
      }
    }
  }

  private void prefixes(List<CqlNode.Prefix> prefixes) throws XMLStreamException {
    out.writeStartElement("prefixes");
    for (CqlNode.Prefix prefix : prefixes) {
      out.writeStartElement("prefix");
      if (prefix.name() != null) {
        text("name", prefix.name());
      }
      text("identifier", prefix.uri());
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void triple(CqlNode.Triple triple) throws XMLStreamException {
    out.writeStartElement("boolean");
    text("value", triple.operator().name().toLowerCase(Locale.ROOT));
    modifiers(triple.modifiers());
    out.writeEndElement();
    out.writeStartElement("leftOperand");
    element(triple.left());
    out.writeEndElement();
    out.writeStartElement("rightOperand");
    element(triple.right());
    out.writeEndElement();
  }

  private void clause(CqlNode.Clause clause) throws XMLStreamException {
    CqlNode.Relation relation = clause.relation() == null ? SERVER_CHOICE : clause.relation();
    text("index", clause.index() == null ? "cql.serverChoice" : clause.index());
    out.writeStartElement("relation");
    text("value", relation.name());
    modifiers(relation.modifiers());
    out.writeEndElement();
    text("term", clause.term().replace("\\\"", "\""));
  }

  private void modifiers(List<CqlModifier> modifiers) throws XMLStreamException {
    if (modifiers.isEmpty()) {
      return;
    }
    out.writeStartElement("modifiers");
    for (CqlModifier modifier : modifiers) {
      out.writeStartElement("modifier");
      text("type", modifier.name());
      if (modifier.comparison() != null && modifier.value() != null) {
        text("comparison", modifier.comparison());
        text("value", modifier.value());
      }
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void text(String name, String value) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(value);
    out.writeEndElement();
  }
}
