package org.lienthong.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;

/** The accounts, kept in the record store. For use by any number of threads. */
public final class Accounts {
  private static final String SCOPE = "account";
  private static final String TOKEN_SCOPE = "account-token";
  private static final int TOKEN_OCTETS = 32;

  private final RecordStore store;
  private final SecureRandom random;

  public Accounts(RecordStore store, SecureRandom random) {
    this.store = store;
    this.random = random;
  }

  /**
   * Adds an account, or replaces the one of the same name together with its password and its
   * rights. Tokens that were issued before become invalid.
   */
  public void put(Account account, char[] password) {
    String kept = Kept.of(account, PasswordHash.of(password, random)).text();
    store.write(transaction -> {
      transaction.putState(SCOPE, account.name(), kept);
      dropTokens(account.name(), transaction);
      return true;
    });
  }

  /**
   * Removes an account and its tokens.
   *
   * @return whether there was one
   */
  public boolean remove(String name) {
    if (find(name).isEmpty()) {
      return false;
    }
    store.write(transaction -> {
      transaction.putState(SCOPE, name, null);
      dropTokens(name, transaction);
      return true;
    });
    return true;
  }

  private void dropTokens(String name, StoreTransaction transaction) {
    for (String token : store.stateKeys(TOKEN_SCOPE)) {
      if (store.state(TOKEN_SCOPE, token).filter(name::equals).isPresent()) {
        transaction.putState(TOKEN_SCOPE, token, null);
      }
    }
  }

  /** Returns all accounts by name. */
  public List<Account> list() {
    return store.stateKeys(SCOPE).stream().flatMap(name -> find(name).stream()).toList();
  }

  /** Returns the account of this name. */
  public Optional<Account> find(String name) {
    return kept(name).map(k -> k.account(name));
  }

  /** Returns the stored hash of an account's password. */
  Optional<PasswordHash> password(String name) {
    return Account.isName(name) ? kept(name).map(Kept::password) : Optional.empty();
  }

  /** Returns the account of this name if its password is still the one with this hash. */
  Optional<Account> withPassword(String name, PasswordHash password) {
    return kept(name).filter(k -> k.password().equals(password)).map(k -> k.account(name));
  }

  /** Returns random octets for a key. */
  byte[] randomOctets(int count) {
    byte[] octets = new byte[count];
    random.nextBytes(octets);
    return octets;
  }

  /**
   * Makes a bearer token for an account; only its hash is stored, so it cannot be shown again. It
   * ends when the account is removed or replaced.
   */
  public String issueToken(Account account) {
    String token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(randomOctets(TOKEN_OCTETS));
    store.write(transaction -> {
      transaction.putState(TOKEN_SCOPE, digest(token), account.name());
      return true;
    });
    return token;
  }

  /** Returns the account that a bearer token was made for, with the rights that it has now. */
  public Optional<Account> ofToken(String token) {
    return store.state(TOKEN_SCOPE, digest(token)).flatMap(this::find);
  }

  private Optional<Kept> kept(String name) {
    return store.state(SCOPE, name).map(Kept::parse);
  }

  /** A token is random enough to be hashed without salt and rounds. */
  private static String digest(String token) {
    try {
      byte[] octets = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** An account as it is stored: hash, library and rights, separated by tabs. */
  private record Kept(PasswordHash password, @Nullable String library, boolean administrator) {
    static Kept of(Account account, PasswordHash password) {
      return new Kept(password, account.library(), account.administrator());
    }

    static Kept parse(String text) {
      String[] parts = text.split("\t", -1);
      return new Kept(
          PasswordHash.parse(parts[0]),
          parts[1].isEmpty() ? null : parts[1],
          parts[2].equals("administrator"));
    }

    String text() {
      return String.join(
          "\t",
          password.text(),
          library == null ? "" : library,
          administrator ? "administrator" : "");
    }

    Account account(String name) {
      return new Account(name, library, administrator);
    }
  }
}
