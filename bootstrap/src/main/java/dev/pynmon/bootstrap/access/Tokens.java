package dev.pynmon.bootstrap.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Bearer tokens, and the hashes by which a file knows them. A token is 256 random bits, so its hash
 * need not be slow.
 */
public final class Tokens {
  private static final String PREFIX = "pynmon_";
  private static final int BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private Tokens() {}

  /** A new one. */
  public static String make() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The hash of a token. */
  public static String hash(String token) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether this looks like a token of ours. Others could be guessed. */
  static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }
}
