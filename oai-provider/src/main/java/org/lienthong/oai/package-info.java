/**
 * An OAI-PMH 2.0 data provider over the record store: {@code /oai} serves the union, {@code
 * /oai/CODE} one library's catalogue.
 *
 * <p>Requests become values ({@link org.lienthong.oai.OaiRequest}), answers are streamed. The sets
 * of a record are decided in {@code org.lienthong.core.sets} when it is written, its formats in
 * {@code org.lienthong.marc.crosswalk}; {@code app} creates the HTTP server.
 */
@NullMarked
package org.lienthong.oai;

import org.jspecify.annotations.NullMarked;
