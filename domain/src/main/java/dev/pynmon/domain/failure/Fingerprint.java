package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.TaskKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What failures that are one have in common: the same task raised the same type of exception with
 * the same message but for numbers, ids, quoted parts and names that it was given.
 *
 * @param task their task; empty when no component knows it
 * @param exception the Python class name of what they raised; empty when none is stored
 * @param pattern what their messages share, see {@link MaskedMessage#pattern}, the first {@value
 *     #MAX_PATTERN} characters; empty when these are not known
 */
public record Fingerprint(
    Optional<TaskKey> task, Optional<String> exception, Optional<String> pattern) {
  private static final int CODE_BYTES = 6;
  private static final Pattern CODE = Pattern.compile("[0-9a-f]{12}");

  /** What comes behind tells causes apart no better: paths, dumps of data. */
  static final int MAX_PATTERN = 200;

  /**
   * That of an invocation of a task by what is known of why it failed.
   *
   * @param given the names among its arguments
   */
  public static Fingerprint of(
      Optional<TaskKey> task, Optional<FailureCause> failureCause, GivenNames given) {
    return new Fingerprint(
        task,
        failureCause.map(FailureCause::exception),
        failureCause
            .flatMap(FailureCause::message)
            .map(message -> MaskedMessage.of(message, given))
            .map(Fingerprint::start));
  }

  /** What was raised, whatever task did it, and whatever it was given. */
  public static Fingerprint raised(Optional<FailureCause> failureCause) {
    return of(Optional.empty(), failureCause, GivenNames.NONE);
  }

  private static String start(MaskedMessage message) {
    String pattern = message.pattern();
    return pattern.length() <= MAX_PATTERN ? pattern : pattern.substring(0, MAX_PATTERN);
  }

  /** Its name in addresses: 12 hexadecimal digits, the same wherever and whenever it is made. */
  public String code() {
    String whole =
        String.join(
            "\n",
            task.map(TaskKey::value).orElse(""),
            exception.map(name -> "=" + name).orElse(""),
            pattern.map(text -> "=" + text).orElse(""));
    byte[] hash = sha256().digest(whole.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, CODE_BYTES);
  }

  /** A code, in any case; empty for what is none. */
  public static Optional<String> parse(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT)).filter(code -> CODE.matcher(code).matches());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
