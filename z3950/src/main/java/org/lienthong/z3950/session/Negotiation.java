package org.lienthong.z3950.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Login;
import org.lienthong.core.account.LoginResult;
import org.lienthong.core.account.Logins;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
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

  /**
   * Returns what is agreed on.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the credentials are wrong (1011),
   *     or were not checked because of too many attempts (2)
   */
  NegotiatedOptions agree(InitRequest init) {
    @Nullable Login login = identify(init.idAuthentication());
    Charsets charsets = Charsets.agree(init);
    Set<InitOption> options = EnumSet.copyOf(OFFERED);
    options.retainAll(init.options());
    if (charsets.answer().isEmpty()) {
      options.remove(InitOption.NEGOTIATION_MODEL);
    }
    int preferred = within(init.preferredMessageSize());
    return new NegotiatedOptions(
        init.versions().contains(3) ? 3 : 2,
        options,
        preferred,
        Math.max(preferred, within(init.exceptionalRecordSize())),
        charsets,
        login);
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

  InitResponse refuse(InitRequest init, Refusal refusal) {
    return new InitResponse(
        init.referenceId(),
        init.versions().contains(3) ? Set.of(1, 2, 3) : Set.of(1, 2),
        Set.of(),
        within(init.preferredMessageSize()),
        within(init.exceptionalRecordSize()),
        false,
        OURS,
        InitDiagnostics.of(refusal),
        List.of());
  }

  /** Returns who the client is; null for one that does not say. */
  private @Nullable Login identify(@Nullable IdAuthentication id) {
    return switch (id) {
      case null -> null;
      case IdAuthentication.Anonymous() -> null;
      case IdAuthentication.Other _ -> throw wrong();
      case IdAuthentication.IdPass(_, String user, String password) -> known(user, password);
      case IdAuthentication.Open(String text) -> open(text);
    };
  }

  /** Reads user and password from one string, where clients separate them by a slash or a colon. */
  private @Nullable Login open(String text) {
    int slash = text.indexOf('/');
    int at = slash >= 0 ? slash : text.indexOf(':');
    return at < 0 ? known(text, "") : known(text.substring(0, at), text.substring(at + 1));
  }

  /** Returns the login; many clients without an account send empty names, or "anonymous". */
  private @Nullable Login known(@Nullable String user, @Nullable String password) {
    if (user == null || user.isBlank() || user.strip().equalsIgnoreCase("anonymous")) {
      return null;
    }
    char[] secret = password == null ? new char[0] : password.toCharArray();
    return switch (logins.check(user, secret, address)) {
      case LoginResult.Accepted(Login login) -> login;
      case LoginResult.Refused() -> throw wrong();
      case LoginResult.TryLater(Duration after) ->
          throw Diagnostic.TEMPORARY_SYSTEM_ERROR.about(tryLater(after.toSeconds())).asException();
    };
  }

  private static RefusedException wrong() {
    return Diagnostic.AUTHENTICATION_ERROR.about(null).asException();
  }

  private static String tryLater(long seconds) {
    return "Có quá nhiều lần đăng nhập; hãy thử lại sau %d giây. | There are too many logins; try again in %d s."
        .formatted(seconds, seconds);
  }
}
