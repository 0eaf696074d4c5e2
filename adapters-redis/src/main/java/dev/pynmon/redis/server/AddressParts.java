package dev.pynmon.redis.server;

import dev.pynmon.application.port.plugin.StoreUrl;
import java.util.Optional;

/**
 * An address as typed, taken apart. What is wrong with it is said without repeating any of it:
 * where a password was not encoded, every part may be one.
 *
 * @param userInfo user and password, as typed
 * @param hosts all between them and the path
 * @param path without its slashes at the beginning and the end
 * @param query as typed, without its question mark
 */
record AddressParts(Optional<String> userInfo, String hosts, String path, String query) {
  private static final String SLASHES = "//";

  /**
   * Takes it apart.
   *
   * @throws IllegalArgumentException with a sentence
   */
  static AddressParts of(StoreUrl url) {
    String address = url.address();
    if (!address.startsWith(SLASHES)) {
      throw new IllegalArgumentException(
          "The address of a Redis store needs two slashes, as in redis://host:6379/0.");
    }
    String rest = address.substring(SLASHES.length());
    int end = endOfHosts(rest);
    if (rest.indexOf('#') >= 0 || rest.indexOf('@', end) >= 0) {
      throw new IllegalArgumentException(
          "The address of a Redis store holds a character that must be encoded there: in user and"
              + " password write / as %2F, ? as %3F, # as %23, @ as %40.");
    }
    return of(rest.substring(0, end), rest.substring(end));
  }

  private static int endOfHosts(String rest) {
    int at = 0;
    while (at < rest.length() && "/?#".indexOf(rest.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static AddressParts of(String authority, String rest) {
    int credentials = authority.lastIndexOf('@');
    int question = rest.indexOf('?');
    return new AddressParts(
        credentials < 0 ? Optional.empty() : Optional.of(authority.substring(0, credentials)),
        authority.substring(credentials + 1),
        trimmed(question < 0 ? rest : rest.substring(0, question)),
        question < 0 ? "" : rest.substring(question + 1));
  }

  private static String trimmed(String path) {
    return path.replaceFirst("^/+", "").replaceFirst("/+$", "");
  }

  Optional<String> user() {
    return userInfo
        .map(text -> text.split(":", 2)[0])
        .map(Percent::decode)
        .filter(AddressParts::isSome);
  }

  Optional<String> password() {
    return userInfo
        .filter(text -> text.contains(":"))
        .map(text -> text.split(":", 2)[1])
        .map(Percent::decode)
        .filter(AddressParts::isSome);
  }

  private static boolean isSome(String text) {
    return !text.isEmpty();
  }

  /** Values may be secrets. */
  @Override
  public String toString() {
    return "AddressParts[" + hosts + "]";
  }
}
