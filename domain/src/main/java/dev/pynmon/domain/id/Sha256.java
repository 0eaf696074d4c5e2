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
  private Sha256() {}

  /** Lower-case hexadecimal digest of the UTF-8 bytes of the text. */
  public static String hex(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime must offer SHA-256", e);
    }
  }
}
