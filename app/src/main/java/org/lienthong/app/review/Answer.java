package org.lienthong.app.review;

import java.util.Map;

/**
 * An answer before it is written.
 *
 * @param status of HTTP
 * @param body becomes a JSON object
 */
record Answer(int status, Map<String, ?> body) {}
