package org.lienthong.harvester.table;

import org.lienthong.marc.charset.SourceEncoding;

/**
 * How tables are read.
 *
 * @param encoding of their text, or {@code AUTO}
 * @param headings lines in the form of {@code headings.txt} that come before it; empty for none
 * @param preview whether the columns and the first rows are shown in the notices
 */
public record TableOptions(SourceEncoding encoding, String headings, boolean preview) {
  /** Everything is detected. */
  public static final TableOptions DEFAULT = new TableOptions(SourceEncoding.AUTO, "", false);
}
