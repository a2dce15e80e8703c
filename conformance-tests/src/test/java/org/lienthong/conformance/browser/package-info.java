/**
 * The pages for readers, opened in a browser.
 *
 * <p>One server of the built program and one Chromium serve all tests; both end with the last test.
 * Where Chromium or Node.js is not installed, the tests are skipped.
 */
@NullMarked
package org.lienthong.conformance.browser;

import org.jspecify.annotations.NullMarked;
