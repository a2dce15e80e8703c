package org.lienthong.harvester.sru;

import java.util.List;
import org.lienthong.marc.reading.MarcReading;

/**
 * One answer to searchRetrieve.
 *
 * @param total records found; -1 when not said
 * @param records those of this page, in order
 * @param diagnostics what the server refused
 */
record SruPage(long total, List<MarcReading> records, List<String> diagnostics) {
  SruPage {
    records = List.copyOf(records);
    diagnostics = List.copyOf(diagnostics);
  }
}
