package org.lienthong.core.query.cql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.xml.XmlStreams;

class XcqlTest {
  @Test
  void writesATermWithItsImpliedIndex() throws XMLStreamException {
    assertThat(xcql("\"a \\\"b\\\"\""))
        .isEqualTo(
            "<searchClause xmlns=\"http://www.loc.gov/zing/cql/xcql/\">"
                + "<index>cql.serverChoice</index><relation><value>=</value></relation>"
                + "<term>a \"b\"</term></searchClause>");
  }

  @Test
  void writesPrefixesModifiersAndSortKeys() throws XMLStreamException {
    assertThat(xcql(">d=u d.a any/x b prox/distance<3 c sortby e/f"))
        .isEqualTo(
            "<triple xmlns=\"http://www.loc.gov/zing/cql/xcql/\">"
                + "<prefixes><prefix><name>d</name><identifier>u</identifier></prefix></prefixes>"
                + "<boolean><value>prox</value><modifiers><modifier><type>distance</type>"
                + "<comparison>&lt;</comparison><value>3</value></modifier></modifiers></boolean>"
                + "<leftOperand><searchClause><index>d.a</index><relation><value>any</value>"
                + "<modifiers><modifier><type>x</type></modifier></modifiers></relation>"
                + "<term>b</term></searchClause></leftOperand>"
                + "<rightOperand><searchClause><index>cql.serverChoice</index>"
                + "<relation><value>=</value></relation><term>c</term></searchClause></rightOperand>"
                + "<sortKeys><key><index>e</index><modifiers><modifier><type>f</type></modifier>"
                + "</modifiers></key></sortKeys></triple>");
  }

  @Test
  void writesOneListOfPrefixes() throws XMLStreamException {
    assertThat(xcql(">a=u >b=v (>b=w (>c=x a.t))"))
        .contains(
            "<prefixes><prefix><name>a</name><identifier>u</identifier></prefix>"
                + "<prefix><name>b</name><identifier>w</identifier></prefix>"
                + "<prefix><name>c</name><identifier>x</identifier></prefix></prefixes>")
        .containsOnlyOnce("<prefixes>");
  }

  @Test
  void balancesARowOnlyWhenItIsTooDeepToRead() throws XMLStreamException {
    String most = "a" + " or a".repeat(XcqlShape.MAX_LEVELS);
    assertThat(xcql(most)).contains("<leftOperand><triple>").doesNotContain("<rightOperand><t");
    String more = most + " or b";
    assertThat(xcql(more)).contains("<rightOperand><triple>");
    assertThat(Xcql.canWrite(Cql.tree(more))).isTrue();
    assertThat(Xcql.canWrite(Cql.tree("a" + " not a".repeat(XcqlShape.MAX_LEVELS)))).isTrue();
    assertThat(Xcql.canWrite(Cql.tree("a" + " not a".repeat(XcqlShape.MAX_LEVELS + 1)))).isFalse();
  }

  private static String xcql(String query) throws XMLStreamException {
    StringWriter out = new StringWriter();
    XMLStreamWriter writer = XmlStreams.writer(out);
    Xcql.write(Cql.tree(query), Xcql.NAMESPACE, writer);
    writer.flush();
    return out.toString();
  }
}
