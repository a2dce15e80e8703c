package org.lienthong.app.review;

import java.util.Map;

/**
 * An answer before it is written.
 *
 * @param status of HTTP
 * @param body becomes a JSON object
 */
record ApiAnswer(int status, Map<String, ?> body) {}
