package org.lienthong.sru.request;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.http.Form;

/**
 * The parameters of a request as received, in their order.
 *
 * @param pairs with decoded values; a name may recur
 * @param undecodable names of parameters whose octets were not percent-encoded UTF-8
 */
public record Parameters(List<Pair> pairs, List<String> undecodable) {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}");

  /** A name and its value. */
  public record Pair(String name, String value) {}

  public Parameters {
    pairs = List.copyOf(pairs);
    undecodable = List.copyOf(undecodable);
  }

  /** Returns the fields of a form. */
  public static Parameters of(Form form) {
    return new Parameters(
        form.fields().stream().map(f -> new Pair(f.name(), f.value())).toList(),
        form.fields().stream()
            .filter(f -> f.ofValue() != Form.Decoding.UTF8)
            .map(Form.Field::name)
            .toList());
  }

  /** Returns the first value of a parameter; empty when it is missing or has no characters. */
  public Optional<String> get(SruParameter parameter) {
    return sent(parameter).filter(v -> !v.isEmpty());
  }

  /** Returns the first value of a parameter, which may have no characters. */
  public Optional<String> sent(SruParameter parameter) {
    return first(parameter.label());
  }

  /** Returns the first value of a parameter that SRU leaves to servers: {@code x-…}. */
  public Optional<String> extension(String name) {
    return first(name);
  }

  private Optional<String> first(String name) {
    for (Pair pair : pairs) {
      if (pair.name().equals(name)) {
        return Optional.of(pair.value());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a whole number, clamped to the range of long.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not a number, or is less than
   *     {@code least}
   */
  public long number(SruParameter parameter, long least, long otherwise) {
    Optional<String> value = get(parameter).map(String::strip);
    if (value.isEmpty()) {
      return otherwise;
    }
    BigInteger number = NUMBER.matcher(value.get()).matches() ? new BigInteger(value.get()) : null;
    if (number == null || number.compareTo(BigInteger.valueOf(least)) < 0) {
      throw Diagnostic.UNSUPPORTED_PARAMETER_VALUE.about(parameter.label()).asException();
    }
    return number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }
}
