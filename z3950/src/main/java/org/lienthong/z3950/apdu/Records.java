package org.lienthong.z3950.apdu;

import java.util.List;

/** The records or diagnostics of a response. */
public sealed interface Records {
  /** Records. */
  record ResponseRecords(List<NamePlusRecord> records) implements Records {
    public ResponseRecords {
      records = List.copyOf(records);
    }
  }

  /** The reason why there are no records. */
  record NonSurrogateDiagnostic(DiagRec.Default diagnostic) implements Records {}

  /** Several reasons why there are no records. */
  record MultipleNonSurDiagnostics(List<DiagRec> diagnostics) implements Records {
    public MultipleNonSurDiagnostics {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
