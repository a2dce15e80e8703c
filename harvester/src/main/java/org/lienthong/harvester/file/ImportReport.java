package org.lienthong.harvester.file;

import org.lienthong.harvester.HarvestReport;

/**
 * The result of importing one file.
 *
 * @param report the counts of its records, and the error that ended the import or refused deletions
 * @param batch the number of its batch; 0 for a rehearsal, and for a file in which nothing could be
 *     read
 * @param vanished records that the library has and the file, which is the whole list, lacks: they
 *     were deleted, or in a rehearsal would be, unless the report has an error
 */
public record ImportReport(HarvestReport report, long batch, long vanished) {}
