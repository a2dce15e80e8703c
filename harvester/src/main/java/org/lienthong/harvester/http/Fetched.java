package org.lienthong.harvester.http;

import java.net.http.HttpHeaders;

/**
 * What a server answered.
 *
 * @param body after decompression
 */
public record Fetched(
    int status, HttpHeaders headers, @SuppressWarnings("ArrayRecordComponent") byte[] body) {}
