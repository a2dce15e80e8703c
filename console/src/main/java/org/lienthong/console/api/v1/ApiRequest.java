package org.lienthong.console.api.v1;

import java.util.List;

/**
 * A request for a resource.
 *
 * @param addresses as the client knows the server
 * @param variables parts of its path that stand for the variables of its template
 */
record ApiRequest(Addresses addresses, List<String> variables, Parameters parameters) {
  ApiRequest {
    variables = List.copyOf(variables);
  }
}
