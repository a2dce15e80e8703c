package org.lienthong.harvester.http;

import java.net.http.HttpHeaders;

/**
 * The answer of a server.
 *
 * @param body after decompression
 */
public record Fetched(
    int status, HttpHeaders headers, @SuppressWarnings("ArrayRecordComponent") byte[] body) {}
