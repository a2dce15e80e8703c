package org.lienthong.z3950.dialogue;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.RecordComposition;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.TriggerResourceControlRequest;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;

/**
 * The requests of a dialogue, as words:
 *
 * <pre>
 * init [2|3] [user/password] [size N] [segments 1|2]
 * search SET DATABASES SMALL LARGE MEDIUM SYNTAX PQF…      (replaces)
 * search! …                                                (does not replace)
 * present SET START COUNT SYNTAX ELEMENTS
 * delete SET… | delete *
 * scan DATABASES POSITION COUNT STEP PQF…
 * sort FROM TO FIELD RELATION
 * trigger | close | hex OCTETS
 * </pre>
 */
final class Requests {
  private Requests() {}

  static byte[] octets(String line) {
    if (line.startsWith("hex ")) {
      return HexFormat.of().parseHex(line.substring(4).replace(" ", ""));
    }
    return ApduCodec.encode(apdu(line));
  }

  private static Apdu apdu(String line) {
    List<String> words = List.of(line.split(" +"));
    return switch (words.getFirst()) {
      case "init" -> init(words);
      case "search" -> search(words, true);
      case "search!" -> search(words, false);
      case "present" -> present(words);
      case "delete" ->
          words.get(1).equals("*")
              ? new DeleteResultSetRequest(null, DeleteResultSetRequest.ALL, List.of())
              : new DeleteResultSetRequest(
                  null, DeleteResultSetRequest.LIST, words.subList(1, words.size()));
      case "scan" -> scan(words);
      case "sort" -> sort(words);
      case "trigger" -> new TriggerResourceControlRequest(null, 3);
      case "close" -> new Close(Octets.of((byte) 7), Close.FINISHED, null);
      default -> throw new IllegalArgumentException("unknown request: " + line);
    };
  }

  private static Apdu init(List<String> words) {
    int size = words.contains("size") ? number(words, words.indexOf("size") + 1) : 1 << 20;
    String login = words.stream().filter(w -> w.contains("/")).findFirst().orElse("");
    Set<InitOption> options =
        EnumSet.of(
            InitOption.SEARCH,
            InitOption.PRESENT,
            InitOption.DEL_SET,
            InitOption.SCAN,
            InitOption.SORT,
            InitOption.NAMED_RESULT_SETS);
    if (words.contains("segments")) {
      options.add(
          words.getLast().equals("2")
              ? InitOption.LEVEL_2_SEGMENTATION
              : InitOption.LEVEL_1_SEGMENTATION);
    }
    return new InitRequest(
        Octets.of((byte) 1),
        words.get(1).equals("2") ? Set.of(1, 2) : Set.of(1, 2, 3),
        options,
        size,
        size,
        login.isEmpty() ? null : login(login),
        Implementation.UNKNOWN,
        null,
        List.of());
  }

  private static IdAuthentication login(String text) {
    String[] parts = text.split("/", 2);
    return new IdAuthentication.IdPass(null, parts[0], parts[1]);
  }

  private static Apdu search(List<String> words, boolean replace) {
    return new SearchRequest(
        Octets.of((byte) 2),
        number(words, 3),
        number(words, 4),
        number(words, 5),
        replace,
        words.get(1),
        List.of(words.get(2).split(",")),
        null,
        null,
        syntax(words.get(6)),
        new SearchQuery.Type1(Pqf.parse(rest(words, 7))),
        List.of(),
        List.of());
  }

  private static Apdu present(List<String> words) {
    return new PresentRequest(
        Octets.of((byte) 3),
        words.get(1),
        number(words, 2),
        number(words, 3),
        List.of(),
        new RecordComposition.Simple(new ElementSetNames.Generic(words.get(5))),
        syntax(words.get(4)),
        null,
        null,
        null,
        List.of());
  }

  private static Apdu scan(List<String> words) {
    var start = (RpnStructure.AttributesPlusTerm) Pqf.parse(rest(words, 5)).rpn();
    return new ScanRequest(
        null,
        List.of(words.get(1).split(",")),
        Oids.BIB_1,
        start,
        number(words, 4),
        number(words, 3),
        number(words, 2));
  }

  private static Apdu sort(List<String> words) {
    return new SortRequest(
        null,
        List.of(words.get(1)),
        words.get(2),
        List.of(
            new SortKeySpec(new SortKeySpec.SortField(words.get(3)), number(words, 4), 1, null)));
  }

  private static @Nullable Oid syntax(String name) {
    if (name.equals("-")) {
      return null;
    }
    return RecordSyntax.named(name).map(RecordSyntax::oid).orElseGet(() -> Oid.of(name));
  }

  private static int number(List<String> words, int at) {
    return Integer.parseInt(words.get(at));
  }

  private static String rest(List<String> words, int from) {
    return String.join(" ", words.subList(from, words.size()));
  }
}
