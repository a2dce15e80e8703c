package org.lienthong.console.api.v1.body;

import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused (RFC 9457).
 *
 * @param type address that identifies the kind of problem
 * @param title of the kind, in both languages
 * @param detail of this occurrence, in both languages
 * @param messages the same, apart
 * @param parameter name of the wrong parameter
 * @param diagnostic number of SRU for a query that is not possible
 * @param requestId identifies the request in the log of the server
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    Label messages,
    @Nullable String parameter,
    @Nullable Integer diagnostic,
    @Nullable String requestId) {}
