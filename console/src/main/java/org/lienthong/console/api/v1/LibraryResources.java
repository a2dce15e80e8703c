package org.lienthong.console.api.v1;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.api.v1.body.MemberLibraries;
import org.lienthong.console.api.v1.body.MemberLibrary;
import org.lienthong.console.reader.LibraryContact;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.LibraryList;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.member.LibraryRegistry;

/**
 * {@code /libraries} and {@code /libraries/CODE}. Addresses and logins of a library's own servers
 * are not published.
 */
final class LibraryResources {
  private final LibraryList list;
  private final LibraryRegistry libraries;

  LibraryResources(LibraryList list, LibraryRegistry libraries) {
    this.list = list;
    this.libraries = libraries;
  }

  /** Returns the resource of all libraries. */
  Resource all() {
    return new Plain() {
      @Override
      public Answer get(ApiRequest request) {
        return Answer.of(
            new MemberLibraries(
                list.all().stream()
                    .map(c -> described(c.library(), c.titles(), request.addresses()))
                    .toList()),
            ApiLimits.FRESH_LISTS);
      }
    };
  }

  /** Returns the resource of one library. */
  Resource one() {
    return new Plain() {
      @Override
      public Answer get(ApiRequest request) {
        return library(request.variables().getFirst(), request.addresses());
      }
    };
  }

  private abstract static class Plain implements Resource {
    @Override
    public Set<Parameter> parameters() {
      return Set.of();
    }
  }

  private Answer library(String code, Addresses addresses) {
    Library library =
        list.find(code)
            .orElseThrow(() ->
                libraries.former(code).isPresent()
                    ? ProblemType.LIBRARY_REMOVED.because(
                        "Thư viện này đã rời mạng.", "This library has left the network.")
                    : ProblemType.NO_SUCH_LIBRARY.because(
                        "Không có thư viện nào mang mã này.", "No library has this code."));
    return Answer.of(described(library, list.titles(library), addresses), ApiLimits.FRESH_LISTS);
  }

  private static MemberLibrary described(Library library, long records, Addresses addresses) {
    Map<String, String> attributes = library.attributes();
    LibraryContact contact = LibraryContact.of(library);
    return new MemberLibrary(
        library.code(),
        library.name(),
        Arrays.stream(attributes.getOrDefault(LibraryAttribute.LEVEL, "").split(","))
            .map(String::strip)
            .filter(level -> !level.isEmpty())
            .toList(),
        attributes.get(LibraryAttribute.TYPE),
        attributes.get(LibraryAttribute.AREA),
        known(contact.address()),
        known(contact.hours()),
        known(contact.phone()),
        known(contact.email()),
        known(contact.website()),
        records,
        addresses.library(library.code()),
        addresses.search(Filter.LIBRARY, library.code()),
        addresses.libraryPage(library.code()));
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
