/**
 * MARCXML (MARC 21 XML Schema 1.1) and its predecessor oai_marc: records read from and written to
 * XML.
 *
 * <p>The documents around the elements (OAI-PMH, SRU, a file) belong to other packages; other XML
 * formats of a record are crosswalks.
 */
@NullMarked
package org.lienthong.marc.marcxml;

import org.jspecify.annotations.NullMarked;
