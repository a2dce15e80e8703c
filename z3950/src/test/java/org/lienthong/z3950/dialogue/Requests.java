package org.lienthong.z3950.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.ResourceReportRequest;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.TriggerResourceControlRequest;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.syntax.RecordSyntax;

/**
 * The requests of a dialogue, as words:
 *
 * <pre>
 * init 2|3 [USER/PASSWORD] [open TEXT] [size N] [exceptional N] [segments 1|2] [options NAME,…]
 *          [charset NAME,…] [languages CODE,…] [records]
 * search SET DATABASES SMALL LARGE MEDIUM SYNTAX[:SMALLSET:MEDIUMSET] QUERY   (replaces)
 * search! …                                                    (does not replace)
 * present SET START COUNT SYNTAX ELEMENTS|schema:URI|schema:OID|espec:NAME,… [elements NAME]
 *          [also START:COUNT,…]
 *          [segments N] [segment-size N] [record-size N]
 * delete SET… | delete *
 * scan DATABASES POSITION COUNT STEP PQF…
 * sort FROM,… TO FIELD,… RELATION [missing null|abort|data:VALUE]
 * update ACTION DATABASE ID TITLE | service OID
 * trigger | report | close | hex OCTETS
 * </pre>
 *
 * <p>A query is PQF, whose terms may have {@code %E1} for an octet; or begins with {@code 101:}
 * (PQF as type 101), {@code cql:}, {@code ccl:} or {@code restriction:} (a result set with
 * attributes). A field of sort is a name, or {@code @} and a use attribute.
 */
final class Requests {
  private Requests() {}

  static byte[] octets(String line) {
    if (line.startsWith("hex ")) {
      return HexFormat.of().parseHex(line.substring(4).replace(" ", ""));
    }
    return ApduCodec.encode(apdu(Words.of(line)));
  }

  private static Apdu apdu(Words words) {
    return switch (words.at(0)) {
      case "init" -> InitWords.request(words);
      case "search" -> search(words, true);
      case "search!" -> search(words, false);
      case "present" -> present(words);
      case "delete" -> delete(words.list().subList(1, words.list().size()));
      case "scan" -> scan(words);
      case "sort" -> sort(words);
      case "update" -> UpdateWords.update(words);
      case "service" -> UpdateWords.request(Oid.of(words.at(1)), null);
      case "trigger" -> new TriggerResourceControlRequest(null, 3);
      case "report" -> new ResourceReportRequest(Octets.of((byte) 8), null);
      case "close" -> new Close(Octets.of((byte) 7), Close.FINISHED, null);
      default -> throw new IllegalArgumentException("unknown request: " + words);
    };
  }

  private static Apdu search(Words words, boolean replace) {
    String[] syntax = words.at(6).split(":");
    return new SearchRequest(
        Octets.of((byte) 2),
        words.number(3),
        words.number(4),
        words.number(5),
        replace,
        words.at(1),
        List.of(words.at(2).split(",")),
        syntax.length < 3 ? null : new ElementSetNames.Generic(syntax[1]),
        syntax.length < 3 ? null : new ElementSetNames.Generic(syntax[2]),
        syntax(syntax[0]),
        QueryWords.query(words.from(7)),
        List.of(),
        List.of());
  }

  private static Apdu present(Words words) {
    return new PresentRequest(
        Octets.of((byte) 3),
        words.at(1),
        words.number(2),
        words.number(3),
        words.listAfter("also").stream().map(Requests::range).toList(),
        CompositionWords.composition(words),
        syntax(words.at(4)),
        words.numberAfter("segments"),
        words.numberAfter("record-size"),
        words.numberAfter("segment-size"),
        List.of());
  }

  private static PresentRequest.Range range(String text) {
    String[] parts = text.split(":");
    return new PresentRequest.Range(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static Apdu delete(List<String> sets) {
    return sets.equals(List.of("*"))
        ? new DeleteResultSetRequest(null, DeleteResultSetRequest.ALL, List.of())
        : new DeleteResultSetRequest(null, DeleteResultSetRequest.LIST, sets);
  }

  private static Apdu scan(Words words) {
    var start = (RpnStructure.AttributesPlusTerm) QueryWords.rpn(words.from(5)).rpn();
    return new ScanRequest(
        null,
        List.of(words.at(1).split(",")),
        Oids.BIB_1,
        start,
        words.number(4),
        words.number(3),
        words.number(2));
  }

  private static Apdu sort(Words words) {
    int relation = words.number(4);
    var missing = missing(words.after("missing").orElse(""));
    return new SortRequest(
        null,
        List.of(words.at(1).split(",")),
        words.at(2),
        Arrays.stream(words.at(3).split(","))
            .map(field -> new SortKeySpec(element(field), relation, 1, missing))
            .toList());
  }

  private static SortKeySpec.SortElement element(String field) {
    return field.startsWith("@")
        ? new SortKeySpec.SortAttributes(
            Oids.BIB_1, List.of(AttributeElement.of(1, Integer.parseInt(field.substring(1)))))
        : new SortKeySpec.SortField(field);
  }

  private static SortKeySpec.@Nullable MissingValueAction missing(String action) {
    if (action.startsWith("data:")) {
      return new SortKeySpec.MissingValueData(Octets.of(action.substring(5), UTF_8));
    }
    return switch (action) {
      case "null" -> new SortKeySpec.NullValue();
      case "abort" -> new SortKeySpec.Abort();
      default -> null;
    };
  }

  private static @Nullable Oid syntax(String name) {
    if (name.equals("-")) {
      return null;
    }
    return RecordSyntax.named(name).map(RecordSyntax::oid).orElseGet(() -> Oid.of(name));
  }
}
