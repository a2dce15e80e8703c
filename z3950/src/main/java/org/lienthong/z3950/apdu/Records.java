package org.lienthong.z3950.apdu;

import java.util.List;

/** What a response brings. */
public sealed interface Records {
  /** Records. */
  record ResponseRecords(List<NamePlusRecord> records) implements Records {
    public ResponseRecords {
      records = List.copyOf(records);
    }
  }

  /** Why there is none. */
  record NonSurrogateDiagnostic(DiagRec.Default diagnostic) implements Records {}

  /** Why there is none, in several points. */
  record MultipleNonSurDiagnostics(List<DiagRec> diagnostics) implements Records {
    public MultipleNonSurDiagnostics {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
