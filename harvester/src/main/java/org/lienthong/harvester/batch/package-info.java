/**
 * Imports as batches: what each of them changed and how the records were before, so that it can be
 * taken back as a whole; what each record last came as; and what people deleted or edited by hand,
 * which a later import of the same content does not bring back.
 *
 * <p>Reading files is left to {@code org.lienthong.harvester.file}. The SQL of batches is here.
 */
@NullMarked
package org.lienthong.harvester.batch;

import org.jspecify.annotations.NullMarked;
