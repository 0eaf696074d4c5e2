package dev.pynmon.bootstrap.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Passwords and their bcrypt hashes. One check takes some tenths of a second of a processor, and
 * next to no memory.
 */
public final class Passwords {
  /** How many characters a new one has at least. */
  static final int SHORTEST = 8;

  /** How many bytes of UTF-8 bcrypt looks at. */
  static final int LONGEST = 72;

  private static final int COST = 12;
  private static final int LEAST_COST = 10;
  private static final int MOST_COST = 15;
  private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}");

  private Passwords() {}

  /** What is wrong with a new password, as the end of a sentence; empty when it will do. */
  public static Optional<String> objection(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("has less than " + SHORTEST + " characters");
    }
    if (bytes(password).length > LONGEST) {
      return Optional.of("has more than " + LONGEST + " bytes in UTF-8, which bcrypt would ignore");
    }
    return password.chars().anyMatch(Character::isISOControl)
        ? Optional.of("holds control characters")
        : Optional.empty();
  }

  /** The hash of a new password, which {@link #objection} has none to. */
  public static String hash(String password) {
    return BCrypt.hashpw(bytes(password), BCrypt.gensalt(COST));
  }

  /** Whether this is the password of that hash. */
  static boolean matches(String password, String hash) {
    byte[] bytes = bytes(password);
    return bytes.length <= LONGEST && BCrypt.checkpw(bytes, hash);
  }

  /** The cost of that hash: one more takes twice as long. */
  static int cost(String hash) {
    Matcher found = HASH.matcher(hash);
    return found.matches() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** Whether a file may hold this as a hash: neither too cheap to be safe nor too dear to check. */
  static boolean isHash(String text) {
    int cost = cost(text);
    return cost >= LEAST_COST && cost <= MOST_COST;
  }

  /** Keyboards differ in how they compose letters with accents. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }
}
