package org.lienthong.z3950.codec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.DeleteResultSetResponse;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.RecordComposition;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.ResourceReportRequest;
import org.lienthong.z3950.apdu.ResourceReportResponse;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.apdu.SearchInfoReport;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.apdu.Segment;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.SortResponse;
import org.lienthong.z3950.apdu.StringOrNumeric;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.apdu.TriggerResourceControlRequest;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/** One message of each kind, with as many of its parts as it can have. */
final class Samples {
  private static final Octets REF = Octets.of((byte) 1, (byte) 2);
  private static final DiagRec.Default DIAGNOSTIC =
      new DiagRec.Default(Oids.DIAG_BIB_1, 114, "số 9999");
  private static final External RECORD =
      External.octets(Oid.of("1.2.840.10003.5.10"), Octets.of((byte) 0x30));
  private static final NamePlusRecord NAMED =
      new NamePlusRecord("A", new NamePlusRecord.RetrievalRecord(RECORD));

  static final SearchInfoReport REPORT =
      new SearchInfoReport(
          List.of(
              new SearchInfoReport.Subquery(
                  "1.1",
                  false,
                  new SearchInfoReport.TermExpression(Term.of("toán")),
                  3_000_000_000L),
              new SearchInfoReport.Subquery(null, false, null, null),
              new SearchInfoReport.Subquery(
                  "1",
                  true,
                  new SearchInfoReport.SubqueryExpression(
                      new SearchQuery.Type1(new RpnQuery(Oids.BIB_1, rpn()))),
                  0L)));

  private Samples() {}

  static List<Apdu> all() {
    return List.of(
        new InitRequest(
            REF,
            Set.of(1, 2, 3),
            Set.of(InitOption.SEARCH, InitOption.STRING_SCHEMA),
            1 << 20,
            1 << 24,
            new IdAuthentication.IdPass(null, "lan", "mật"),
            new Implementation("1", "tên", "2"),
            RECORD,
            List.of(OtherInformation.of(RECORD))),
        new InitResponse(
            null,
            Set.of(1, 2),
            Set.of(InitOption.PRESENT),
            1,
            2,
            true,
            Implementation.UNKNOWN,
            null,
            List.of(
                new OtherInformation(
                    new OtherInformation.Category(Oids.BIB_1, 3),
                    new OtherInformation.Characters("x")))),
        new SearchRequest(
            REF,
            1,
            2,
            3,
            true,
            "default",
            List.of("A", "B"),
            new ElementSetNames.Generic("B"),
            new ElementSetNames.DatabaseSpecific(Map.of("A", "F")),
            Oids.BIB_1,
            new SearchQuery.Type1(new RpnQuery(Oids.BIB_1, rpn())),
            List.of(),
            List.of()),
        new SearchResponse(
            null,
            3_000_000_000L,
            1,
            2,
            true,
            3,
            0,
            new Records.ResponseRecords(List.of(NAMED)),
            List.of(OtherInformation.of(SearchResultCodec.external(REPORT))),
            List.of()),
        new PresentRequest(
            REF,
            "s",
            1,
            10,
            List.of(new PresentRequest.Range(20, 5)),
            new RecordComposition.Complex(
                true,
                new RecordComposition.Specification(null, "info:x", "F", null),
                Map.of("A", new RecordComposition.Specification(Oids.BIB_1, null, null, RECORD)),
                List.of(Oids.BIB_1)),
            Oids.BIB_1,
            2,
            3,
            4,
            List.of()),
        new PresentResponse(
            REF, 0, 0, 5, new Records.NonSurrogateDiagnostic(DIAGNOSTIC), List.of()),
        new Segment(
            REF,
            2,
            List.of(
                new NamePlusRecord(null, new NamePlusRecord.SurrogateDiagnostic(DIAGNOSTIC)),
                new NamePlusRecord(
                    null,
                    new NamePlusRecord.Fragment(
                        NamePlusRecord.Position.FINAL,
                        new NamePlusRecord.NotExternallyTagged(REF))))),
        new DeleteResultSetRequest(null, 0, List.of("a", "b")),
        new DeleteResultSetResponse(
            null,
            9,
            List.of(new DeleteResultSetResponse.ListStatus("a", 1)),
            1,
            List.of(),
            "không có"),
        new TriggerResourceControlRequest(REF, 3),
        new ResourceReportRequest(REF, REF),
        new ResourceReportResponse(REF, 2),
        new ScanRequest(
            REF,
            List.of("A"),
            Oids.BIB_1,
            new RpnStructure.AttributesPlusTerm(
                List.of(AttributeElement.of(1, 4)), Term.of("toán")),
            0,
            20,
            1),
        new ScanResponse(
            REF,
            0,
            5,
            1,
            1,
            List.of(
                new ScanResponse.TermInfo(Term.of("toán"), "Toán", 7),
                new ScanResponse.SurrogateDiagnostic(DIAGNOSTIC)),
            List.of(DIAGNOSTIC),
            Oids.BIB_1),
        new SortRequest(
            REF,
            List.of("a"),
            "b",
            List.of(
                new SortKeySpec(
                    new SortKeySpec.SortAttributes(Oids.BIB_1, List.of(AttributeElement.of(1, 4))),
                    1,
                    0,
                    new SortKeySpec.NullValue()),
                new SortKeySpec(new SortKeySpec.SortField("title"), 0, 1, null))),
        new SortResponse(REF, 2, 3, List.of(DIAGNOSTIC), 9),
        new ExtendedServicesRequest(REF, 1, Oids.UPDATE, "p", "u", "d", RECORD, 1, "F"),
        new ExtendedServicesResponse(REF, 3, List.of(DIAGNOSTIC), RECORD),
        new Close(REF, 6, "lỗi"));
  }

  private static RpnStructure rpn() {
    RpnStructure term =
        new RpnStructure.AttributesPlusTerm(
            List.of(
                AttributeElement.of(1, 4),
                new AttributeElement(
                    Oids.EXP_1,
                    2,
                    new AttributeElement.Complex(
                        List.of(new StringOrNumeric.Name("x"), new StringOrNumeric.Numeral(7)),
                        List.of(1)))),
            Term.of("Toán"));
    RpnStructure near =
        new RpnStructure.RpnRpnOp(
            term,
            new RpnStructure.AttributesPlusTerm(List.of(), new Term.Numeric(-5)),
            new Operator.Prox(false, 3, true, 2, true, 2));
    return new RpnStructure.RpnRpnOp(
        near, new RpnStructure.ResultSetOperand("s1"), new Operator.AndNot());
  }
}
