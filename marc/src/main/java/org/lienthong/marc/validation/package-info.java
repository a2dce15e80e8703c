/**
 * Checks bibliographic records against a table of MARC 21, and nothing of any country's practice.
 *
 * <p>The table is {@code marc21-bibliographic.json} in the form of Avram, a schema language for
 * field-based formats; a library adds its local fields with a second file. Each deviation is a
 * {@link org.lienthong.marc.validation.RecordFinding} of a rule with a stable code. Records are
 * never changed or refused here.
 */
@NullMarked
package org.lienthong.marc.validation;

import org.jspecify.annotations.NullMarked;
