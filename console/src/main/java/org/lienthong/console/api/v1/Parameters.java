package org.lienthong.console.api.v1;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lienthong.console.search.Filter;
import org.lienthong.http.Form;

/** The parameters of a request. One that is unknown, unreadable or given twice is refused. */
final class Parameters {
  private final Form form;
  private final Map<String, String> single = new HashMap<>();
  private final Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);

  private Parameters(Form form) {
    this.form = form;
  }

  /**
   * Reads what a resource takes.
   *
   * @throws ProblemException when there is anything else
   */
  static Parameters read(Form form, Resource resource) {
    Parameters out = new Parameters(form);
    form.fields().forEach(field -> out.add(field, resource));
    return out;
  }

  private void add(Form.Field field, Resource resource) {
    String name = field.name();
    Optional<Filter> filter = Filter.named(name).filter(_ -> resource.takesFilters());
    boolean known =
        filter.isPresent() || resource.parameters().stream().anyMatch(p -> p.label().equals(name));
    if (!known) {
      throw unknown(name, resource);
    }
    if (field.ofValue() != Form.Decoding.UTF8) {
      throw ProblemException.parameter(
          name,
          "không phải UTF-8 được mã hoá bằng dấu phần trăm.",
          "is not percent-encoded UTF-8.");
    }
    if (filter.isPresent()) {
      addTo(filter.get(), name, field.value());
    } else if (single.putIfAbsent(name, field.value()) != null) {
      throw ProblemException.parameter(name, "được cho hai lần.", "is given twice.");
    }
  }

  private void addTo(Filter filter, String name, String value) {
    filters.computeIfAbsent(filter, _ -> new ArrayList<>()).add(limited(name, value));
    if (filters.values().stream().mapToInt(List::size).sum() > ApiLimits.MAX_FILTER_VALUES) {
      throw ProblemException.parameter(
          name,
          "vượt quá " + ApiLimits.MAX_FILTER_VALUES + " giá trị lọc của một lần tìm.",
          "exceeds the " + ApiLimits.MAX_FILTER_VALUES + " values of filters of one search.");
    }
  }

  private static String limited(String name, String value) {
    if (value.length() > ApiLimits.MAX_CHARACTERS) {
      throw ProblemException.parameter(
          name,
          "dài quá " + ApiLimits.MAX_CHARACTERS + " ký tự.",
          "has more than " + ApiLimits.MAX_CHARACTERS + " characters.");
    }
    return value;
  }

  private static ProblemException unknown(String name, Resource resource) {
    TreeSet<String> names = new TreeSet<>();
    resource.parameters().forEach(parameter -> names.add(parameter.label()));
    if (resource.takesFilters()) {
      Stream.of(Filter.values()).map(Filter::parameter).forEach(names::add);
    }
    String shown = name.substring(0, Math.min(name.length(), ApiLimits.MAX_CHARACTERS));
    return ProblemException.parameter(
        shown,
        names.isEmpty()
            ? "không có: địa chỉ này không nhận tham số."
            : "không có; địa chỉ này nhận " + String.join(", ", names) + ".",
        names.isEmpty()
            ? "is unknown: this address takes none."
            : "is unknown; this address takes " + String.join(", ", names) + ".");
  }

  /** Returns the parameters as they came. */
  Form form() {
    return form;
  }

  /** Returns the value of a parameter; empty when it is not given, or given as nothing. */
  Optional<String> get(Parameter parameter) {
    return Optional.ofNullable(single.get(parameter.label())).filter(value -> !value.isEmpty());
  }

  /** Returns the value of a parameter that is one of a list of words. */
  Optional<String> oneOf(Parameter parameter, List<String> words) {
    Optional<String> value = get(parameter);
    value.ifPresent(given -> check(parameter, given, words));
    return value;
  }

  /** Returns the values, separated by commas, of a parameter that takes words of a list. */
  List<String> someOf(Parameter parameter, List<String> words) {
    List<String> values =
        get(parameter).map(value -> List.of(value.split(",", -1))).orElse(List.of());
    values.forEach(given -> check(parameter, given, words));
    return values.stream().distinct().toList();
  }

  private static void check(Parameter parameter, String given, List<String> words) {
    if (!words.contains(given)) {
      String list = String.join(", ", words);
      throw ProblemException.parameter(
          parameter.label(), "phải là một trong: " + list + ".", "must be one of: " + list + ".");
    }
  }

  /**
   * Returns a whole number.
   *
   * @param usual when it is not given
   */
  int number(Parameter parameter, int least, int usual, int most) {
    Optional<String> text = get(parameter);
    boolean right =
        text.isEmpty()
            || (text.get().matches("\\d{1,6}")
                && Integer.parseInt(text.get()) >= least
                && Integer.parseInt(text.get()) <= most);
    if (!right) {
      throw ProblemException.parameter(
          parameter.label(),
          "phải là số từ " + least + " đến " + most + ".",
          "must be a number from " + least + " to " + most + ".");
    }
    return text.map(Integer::valueOf).orElse(usual);
  }

  /** Returns the values of filters; those given as nothing are left out. */
  Map<Filter, List<String>> filters() {
    Map<Filter, List<String>> out = new EnumMap<>(Filter.class);
    filters.forEach((filter, values) -> {
      List<String> given = values.stream().filter(v -> !v.isBlank()).distinct().toList();
      if (!given.isEmpty()) {
        out.put(filter, given);
      }
    });
    return out;
  }
}
