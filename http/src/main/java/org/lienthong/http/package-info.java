/**
 * Code that all HTTP interfaces share: bodies, forms, credentials, refusals, compression, public
 * addresses behind a proxy, security headers and request ids. It knows no protocol; the meaning of
 * a path and the form of its responses are decided by the interface that serves it.
 */
@NullMarked
package org.lienthong.http;

import org.jspecify.annotations.NullMarked;
