package dev.pynmon.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.out.access.Account;
import dev.pynmon.bootstrap.config.ConfigFiles;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a file of accounts said when it was read.
 *
 * @param users by name
 * @param tokens the accounts of bearer tokens, by the token's hash
 */
record AuthFile(Map<String, User> users, Map<String, Account> tokens) {
  static final String USERS = "users";
  static final String TOKENS = "tokens";
  static final String ROLE = "role";
  static final String EPOCH = "epoch";
  static final String PASSWORD = "password";
  static final String HASH = "sha256";

  /** A session has room for 18 digits; the same number of seconds is more than anybody has. */
  static final long MOST_EPOCH = 999_999_999_999_999_999L;

  /** Which names somebody may have. */
  static final String NAMES =
      "1 to %d letters, digits and ._@+-, but not '%s', which is whoever is at the machine"
          .formatted(Account.LONGEST_NAME, Actor.LOCAL);

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}._@+-]{1," + Account.LONGEST_NAME + "}");

  AuthFile {
    users = Map.copyOf(users);
    tokens = Map.copyOf(tokens);
  }

  /**
   * Somebody who may sign in.
   *
   * @param account who it is
   * @param hash of the password; without one only a proxy can tell that it is this user
   */
  record User(Account account, Optional<String> hash) {}

  /** The password hash that takes longest to check, so that a name is not told by its haste. */
  Optional<String> dearestHash() {
    return users.values().stream()
        .flatMap(user -> user.hash().stream())
        .max(Comparator.comparingInt(Passwords::cost));
  }

  /** Whether somebody may have this name. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches() && !text.equals(Actor.LOCAL);
  }

  /**
   * Reads a file.
   *
   * @throws UsageException with a sentence when it cannot be read, or says what it may not
   */
  static AuthFile read(Path file) {
    return new Reading(file).read(ConfigFiles.read(file));
  }

  /** Says of which file something is wrong. */
  private record Reading(Path file) {
    AuthFile read(JsonNode root) {
      requireOnly("it", root, List.of(USERS, TOKENS));
      Map<String, User> users = new HashMap<>();
      entries(root, USERS).forEach((name, entry) -> users.put(name, user(name, entry)));
      Map<String, Account> tokens = new HashMap<>();
      entries(root, TOKENS)
          .forEach((name, entry) -> tokens.put(tokenHash(name, entry), holder(name, entry)));
      return new AuthFile(users, tokens);
    }

    private Map<String, JsonNode> entries(JsonNode root, String key) {
      JsonNode table = root.path(key);
      if (!table.isMissingNode() && !table.isObject()) {
        throw wrong("'%s' is no table of names".formatted(key));
      }
      Map<String, JsonNode> entries = new HashMap<>();
      table.properties().forEach(entry -> entries.put(entry.getKey(), named(key, entry)));
      return entries;
    }

    private JsonNode named(String key, Map.Entry<String, JsonNode> entry) {
      if (!isName(entry.getKey())) {
        throw wrong("a name in '%s' is none; accepted are %s".formatted(key, NAMES));
      }
      if (!entry.getValue().isObject()) {
        throw wrong("'%s' in '%s' is no table".formatted(entry.getKey(), key));
      }
      return entry.getValue();
    }

    private User user(String name, JsonNode entry) {
      requireOnly("'" + name + "'", entry, List.of(ROLE, EPOCH, PASSWORD));
      Optional<String> hash =
          entry.has(PASSWORD)
              ? Optional.of(
                  text(name, entry, PASSWORD, Passwords::isHash, "a bcrypt hash of cost 10 to 15"))
              : Optional.empty();
      return new User(new Account(name, role(name, entry), epoch(name, entry)), hash);
    }

    /** Others than these would be lost on their way through a session. */
    private long epoch(String name, JsonNode entry) {
      JsonNode epoch = entry.path(EPOCH);
      if (!epoch.isMissingNode() && !epoch.isIntegralNumber()) {
        throw wrong("the epoch of '%s' is no whole number".formatted(name));
      }
      if (epoch.isNumber() && !epoch.canConvertToLong()
          || epoch.asLong(0) < 0
          || epoch.asLong(0) > MOST_EPOCH) {
        throw wrong("the epoch of '%s' is not between 0 and %d".formatted(name, MOST_EPOCH));
      }
      return epoch.asLong(0);
    }

    private String tokenHash(String name, JsonNode entry) {
      requireOnly("'" + name + "'", entry, List.of(ROLE, HASH));
      return text(name, entry, HASH, Tokens::isHash, "the SHA-256 of a token, in hexadecimal");
    }

    private Account holder(String name, JsonNode entry) {
      return new Account(name, role(name, entry), 0);
    }

    private Role role(String name, JsonNode entry) {
      String word = text(name, entry, ROLE, text -> find(text).isPresent(), accepted());
      return find(word).orElseThrow();
    }

    private static Optional<Role> find(String word) {
      return Arrays.stream(Role.values()).filter(role -> role.word().equals(word)).findFirst();
    }

    private static String accepted() {
      return Arrays.stream(Role.values())
          .map(Role::word)
          .collect(Collectors.joining(", ", "one of ", ""));
    }

    /** Does not repeat what stands there: it may be a password. */
    private String text(
        String name, JsonNode entry, String key, Predicate<String> fits, String accepted) {
      JsonNode value = entry.path(key);
      if (!value.isTextual() || !fits.test(value.textValue())) {
        throw wrong("the %s of '%s' is not %s".formatted(key, name, accepted));
      }
      return value.textValue();
    }

    private void requireOnly(String whose, JsonNode table, List<String> known) {
      table.properties().stream()
          .map(Map.Entry::getKey)
          .filter(key -> !known.contains(key))
          .findFirst()
          .ifPresent(
              key -> {
                throw wrong(
                    "%s sets '%s'; accepted are %s"
                        .formatted(whose, key, String.join(", ", known)));
              });
    }

    private UsageException wrong(String what) {
      return new UsageException("%s: %s.".formatted(file, what));
    }
  }
}
