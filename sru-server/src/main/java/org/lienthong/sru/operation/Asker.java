package org.lienthong.sru.operation;

/**
 * What an answer depends on besides the parameters of the request.
 *
 * @param address the address of this request, for links to further requests
 * @param client the IP address of the client; empty when unknown
 * @param mostRecords records in one answer
 */
public record Asker(BaseUrl address, String client, int mostRecords) {}
