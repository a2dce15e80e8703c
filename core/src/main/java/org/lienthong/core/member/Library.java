package org.lienthong.core.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A member library.
 *
 * @param code names it in addresses and databases; 1 to 32 ASCII letters, digits, {@code - _},
 *     beginning with a letter or digit; letter case is kept but does not distinguish
 * @param name for people
 * @param attributes all other information about it, by the names in {@link LibraryAttribute}; a
 *     login in an address is moved to {@code logins}
 * @param logins logins of its servers, by the attribute that has the address
 */
public record Library(
    String code, String name, Map<String, String> attributes, Map<String, MemberLogin> logins) {
  private static final List<String> ADDRESSES =
      List.of(LibraryAttribute.OAI_URL, LibraryAttribute.SRU_URL, LibraryAttribute.Z3950);
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  public Library {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a library code: '" + code + "'");
    }
    Map<String, String> bare = new HashMap<>(attributes);
    Map<String, MemberLogin> all = new HashMap<>(logins);
    for (String key : ADDRESSES) {
      String address = bare.get(key);
      if (address != null) {
        MemberLogin.Parted parted = MemberLogin.part(address);
        bare.put(key, parted.address());
        if (parted.login() != null) {
          all.put(key, parted.login());
        }
      }
    }
    attributes = Map.copyOf(bare);
    logins = Map.copyOf(all);
  }

  /** Creates a library whose logins are in its addresses, if it has any. */
  public Library(String code, String name, Map<String, String> attributes) {
    this(code, name, attributes, Map.of());
  }

  /** Says whether {@code text} can be the code of a library; the union's own names cannot. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches()
        && !text.equalsIgnoreCase(Catalogue.UNION)
        && !text.equalsIgnoreCase(Catalogue.DEFAULT);
  }

  /** Returns its catalogue. */
  public Catalogue catalogue() {
    return new Catalogue(code, name);
  }
}
