package org.lienthong.z3950.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Login;
import org.lienthong.core.account.LoginResult;
import org.lienthong.core.account.Logins;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;

/** The Init service, which negotiates versions and options; Z39.50-2003 §3.2.1. */
final class Negotiation {
  private static final Implementation OURS = new Implementation("84", "Liên Thông Z39.50", "0.1.0");

  private static final Set<InitOption> OFFERED =
      EnumSet.of(
          InitOption.SEARCH,
          InitOption.PRESENT,
          InitOption.DEL_SET,
          InitOption.TRIGGER_RESOURCE_CTRL,
          InitOption.SCAN,
          InitOption.SORT,
          InitOption.EXTENDED_SERVICES,
          InitOption.LEVEL_1_SEGMENTATION,
          InitOption.LEVEL_2_SEGMENTATION,
          InitOption.NAMED_RESULT_SETS,
          InitOption.NEGOTIATION_MODEL,
          InitOption.QUERY_TYPE_104,
          InitOption.PQ_ES_CORRECTION,
          InitOption.STRING_SCHEMA);

  private final Logins logins;
  private final String address;

  Negotiation(Logins logins, String address) {
    this.logins = logins;
    this.address = address;
  }

  /** Returns what is agreed on; empty when the credentials are wrong. */
  Optional<NegotiatedOptions> agree(InitRequest init) {
    Identity identity = identify(init.idAuthentication());
    if (!identity.accepted()) {
      return Optional.empty();
    }
    Charsets charsets = Charsets.agree(init);
    Set<InitOption> options = EnumSet.copyOf(OFFERED);
    options.retainAll(init.options());
    if (charsets.answer().isEmpty()) {
      options.remove(InitOption.NEGOTIATION_MODEL);
    }
    int preferred = within(init.preferredMessageSize());
    return Optional.of(
        new NegotiatedOptions(
            init.versions().contains(3) ? 3 : 2,
            options,
            preferred,
            Math.max(preferred, within(init.exceptionalRecordSize())),
            charsets,
            identity.login()));
  }

  private static int within(int octets) {
    return Math.clamp(octets, Z3950Limits.MIN_RESPONSE_OCTETS, Z3950Limits.MAX_RESPONSE_OCTETS);
  }

  InitResponse accept(InitRequest init, NegotiatedOptions agreement) {
    return new InitResponse(
        init.referenceId(),
        agreement.version() == 3 ? Set.of(1, 2, 3) : Set.of(1, 2),
        agreement.options(),
        agreement.preferredMessageSize(),
        agreement.exceptionalRecordSize(),
        true,
        OURS,
        null,
        agreement.charsets().otherInfo());
  }

  InitResponse refuse(InitRequest init) {
    return new InitResponse(
        init.referenceId(),
        init.versions().contains(3) ? Set.of(1, 2, 3) : Set.of(1, 2),
        Set.of(),
        within(init.preferredMessageSize()),
        within(init.exceptionalRecordSize()),
        false,
        OURS,
        InitDiagnostics.of(Diagnostic.AUTHENTICATION_ERROR.about(null)),
        List.of());
  }

  private Identity identify(@Nullable IdAuthentication id) {
    return switch (id) {
      case null -> Identity.ANYBODY;
      case IdAuthentication.Anonymous() -> Identity.ANYBODY;
      case IdAuthentication.Other _ -> Identity.NOBODY;
      case IdAuthentication.IdPass(_, String user, String password) -> known(user, password);
      case IdAuthentication.Open(String text) -> open(text);
    };
  }

  /** Reads user and password from one string, where clients separate them by a slash or a colon. */
  private Identity open(String text) {
    int slash = text.indexOf('/');
    int at = slash >= 0 ? slash : text.indexOf(':');
    return at < 0 ? known(text, "") : known(text.substring(0, at), text.substring(at + 1));
  }

  /** Returns the identity; many clients without an account send empty names, or "anonymous". */
  private Identity known(@Nullable String user, @Nullable String password) {
    if (user == null || user.isBlank() || user.equalsIgnoreCase("anonymous")) {
      return Identity.ANYBODY;
    }
    char[] secret = password == null ? new char[0] : password.toCharArray();
    return logins.check(user, secret, address) instanceof LoginResult.Accepted(Login login)
        ? new Identity(true, login)
        : Identity.NOBODY;
  }

  private record Identity(boolean accepted, @Nullable Login login) {
    static final Identity ANYBODY = new Identity(true, null);
    static final Identity NOBODY = new Identity(false, null);
  }
}
