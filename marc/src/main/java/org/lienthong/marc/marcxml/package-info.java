/**
 * MARCXML (MARC 21 XML Schema 1.1) and its older sister oai_marc: records read from and written to
 * XML.
 *
 * <p>Where the elements stand (OAI-PMH, SRU, a file) is the business of others; other XML forms of
 * a record are crosswalks.
 */
@NullMarked
package org.lienthong.marc.marcxml;

import org.jspecify.annotations.NullMarked;
