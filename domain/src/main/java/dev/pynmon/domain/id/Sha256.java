package dev.pynmon.domain.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest that pynenc builds its table prefixes, argument ids, data references and the ids of
 * triggers and their runs from.
 */
public final class Sha256 {
  private static final MessageDigest EMPTY = empty();

  private Sha256() {}

  /** Lower-case hexadecimal digest of the UTF-8 bytes of the text. */
  public static String hex(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(fresh().digest(bytes));
  }

  /** To find the provider takes as long as to digest an argument. */
  private static MessageDigest fresh() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException _) {
      return empty(); // not every provider copies
    }
  }

  private static MessageDigest empty() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime must offer SHA-256", e);
    }
  }
}
