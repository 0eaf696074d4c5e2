package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.TaskKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What failures that are one have in common.
 *
 * @param task their task; empty when no component knows it
 * @param exception the Python class name of what they raised; empty when it is not known
 * @param pattern what their messages share, see {@link MaskedMessage#pattern}
 */
public record Fingerprint(Optional<TaskKey> task, Optional<String> exception, String pattern) {
  private static final int CODE_BYTES = 6;

  /** Its name in addresses: 12 hexadecimal digits, the same wherever and whenever it is made. */
  public String code() {
    String whole =
        String.join("\n", task.map(TaskKey::value).orElse(""), exception.orElse(""), pattern);
    byte[] hash = sha256().digest(whole.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, CODE_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
