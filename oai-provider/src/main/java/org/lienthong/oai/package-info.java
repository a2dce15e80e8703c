/**
 * An OAI-PMH 2.0 data provider over the record store: {@code /oai} gives the union, {@code
 * /oai/CODE} one library's catalogue.
 *
 * <p>Requests become values ({@link org.lienthong.oai.OaiRequest}), answers are streamed. Which
 * sets a record belongs to is decided in {@code org.lienthong.core.sets} when it is written, which
 * forms it can take in {@code org.lienthong.marc.crosswalk}; the HTTP server itself is made by
 * {@code app}.
 */
@NullMarked
package org.lienthong.oai;

import org.jspecify.annotations.NullMarked;
