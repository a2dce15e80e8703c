/**
 * What all HTTP faces share: bodies, forms, credentials, refusals, compression, public addresses
 * behind a proxy, security headers and request ids. It knows no protocol; what a path means and how
 * an answer looks is decided by the face that serves it.
 */
@NullMarked
package org.lienthong.http;

import org.jspecify.annotations.NullMarked;
