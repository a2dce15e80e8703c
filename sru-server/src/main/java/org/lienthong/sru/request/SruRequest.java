package org.lienthong.sru.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.http.HttpLimits;

/**
 * A request whose parameter values have not been parsed yet.
 *
 * @param version the one to answer in
 * @param refusals why it is not executed; empty when it can be
 * @param warnings what was missing but could be guessed
 */
public record SruRequest(
    SruVersion version,
    Operation operation,
    Parameters parameters,
    List<Refusal> refusals,
    List<Refusal> warnings) {
  /** A web address or a path on this server that may occur in a processing instruction. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|/(?!/))[!-~&&[^\"'<>?]]{0,500}(?:\\?[!-~&&[^\"'<>?]]{0,500})?");

  public SruRequest {
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
  }

  /** Reads parameters; never fails, since even an invalid request gets an answer. */
  public static SruRequest read(Parameters parameters) {
    return new Reader(parameters).read();
  }

  /** Returns the first value of a parameter that has characters. */
  public Optional<String> get(SruParameter parameter) {
    return parameters.get(parameter);
  }

  /** Returns this request with one more refusal. */
  public SruRequest refusing(Refusal refusal) {
    List<Refusal> more = new ArrayList<>(refusals);
    more.add(refusal);
    return new SruRequest(version, operation, parameters, more, warnings);
  }

  /** Returns whether the version and the operation have a parameter. */
  public boolean knows(SruParameter parameter) {
    return parameter.isKnownTo(version, operation);
  }

  /** Reads one request. */
  private static final class Reader {
    private final Parameters parameters;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> warnings = new ArrayList<>();

    Reader(Parameters parameters) {
      this.parameters = parameters;
    }

    SruRequest read() {
      SruVersion version = version();
      Operation operation = operation();
      Set<String> seen = new HashSet<>();
      for (Parameters.Pair pair : parameters.pairs()) {
        check(pair.name(), seen.add(pair.name()), version, operation);
      }
      parameters
          .get(SruParameter.STYLESHEET)
          .filter(address -> !ADDRESS.matcher(address).matches())
          .ifPresent(address -> refuse(Diagnostic.UNSUPPORTED_STYLESHEET, address));
      if (parameters.pairs().size() >= HttpLimits.MAX_PARAMETERS) {
        refuse(Diagnostic.UNSUPPORTED_PARAMETER, "at most " + HttpLimits.MAX_PARAMETERS);
      }
      return new SruRequest(version, operation, parameters, refusals, warnings);
    }

    private void refuse(Diagnostic diagnostic, String details) {
      refusals.add(diagnostic.about(details));
    }

    private boolean has(SruParameter parameter) {
      return parameters.sent(parameter).isPresent();
    }

    /**
     * 1.1 and 1.2 require both {@code version} and {@code operation}, 2.0 has neither: a request
     * with a query and without both is 2.0.
     */
    private SruVersion version() {
      Optional<String> asked = parameters.get(SruParameter.VERSION);
      if (asked.isEmpty()) {
        boolean oasis = has(SruParameter.QUERY) || has(SruParameter.SCAN_CLAUSE);
        if (has(SruParameter.OPERATION) && oasis) {
          warnings.add(Diagnostic.MANDATORY_PARAMETER_MISSING.about(SruParameter.VERSION.label()));
        }
        return oasis && !has(SruParameter.OPERATION) ? SruVersion.V2_0 : SruVersion.V1_2;
      }
      Optional<SruVersion> spoken = SruVersion.negotiate(asked.get());
      if (spoken.isEmpty()) {
        refuse(Diagnostic.UNSUPPORTED_VERSION, SruVersion.newest().label());
      }
      return spoken.orElse(SruVersion.V1_1);
    }

    private Operation operation() {
      Optional<String> asked = parameters.get(SruParameter.OPERATION);
      if (asked.isPresent()) {
        Optional<Operation> known = Operation.named(asked.get());
        if (known.isEmpty()) {
          refuse(Diagnostic.UNSUPPORTED_OPERATION, asked.get());
        }
        return known.orElse(Operation.EXPLAIN);
      }
      if (has(SruParameter.SCAN_CLAUSE)) {
        return Operation.SCAN;
      }
      return has(SruParameter.QUERY) ? Operation.SEARCH_RETRIEVE : Operation.EXPLAIN;
    }

    private void check(String name, boolean first, SruVersion version, Operation operation) {
      Optional<SruParameter> parameter = SruParameter.named(name);
      if (parameters.undecodable().contains(name)) {
        refuse(Diagnostic.UNSUPPORTED_PARAMETER_VALUE, name + ": not percent-encoded UTF-8");
      } else if (name.startsWith("x-")) {
        return;
      } else if (parameter.filter(p -> p.isKnownTo(version, operation)).isEmpty()) {
        refuse(Diagnostic.UNSUPPORTED_PARAMETER, name);
      } else if (!first) {
        refuse(Diagnostic.UNSUPPORTED_PARAMETER_VALUE, name + ": given more than once");
      }
    }
  }
}
