package dev.pynmon.domain.rerun;

import static java.util.Objects.requireNonNull;

import dev.pynmon.domain.id.InvocationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The name of one run of many. Whatever is begun twice under one name runs nothing twice: the ids
 * of what it registers follow from the name.
 *
 * @param value the name: 1 to {@value #MAX_LENGTH} letters, digits and hyphens
 */
public record BulkId(String value) {
  /** The most characters. */
  public static final int MAX_LENGTH = 64;

  /** Twenty digits and three hyphens; the fourth one and twelve digits follow. */
  private static final int BEFORE_MARK = 23;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1," + MAX_LENGTH + "}");

  public BulkId {
    requireNonNull(value);
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("no name of a run");
    }
  }

  /** A name that nothing else has. */
  public static BulkId fresh() {
    return new BulkId(UUID.randomUUID().toString());
  }

  /** The name, or empty when the text cannot be one. */
  public static Optional<BulkId> parse(String text) {
    return NAME.matcher(text).matches() ? Optional.of(new BulkId(text)) : Optional.empty();
  }

  /**
   * The id that an invocation gets when this run registers it anew: always the same, and in the
   * form of a random UUID, as all of pynenc's are. Its last 48 bits follow from the run alone, so
   * that {@link #own} knows it without its original; its beginning, by which people tell
   * invocations apart, does not.
   */
  public InvocationId rerunOf(InvocationId original) {
    byte[] hash = sha256(value + "/" + original.value());
    long high = number(hash, 0) & ~0xF000L | 0x4000L;
    long low = number(hash, Long.BYTES) & 0x3FFF_0000_0000_0000L | 0x8000_0000_0000_0000L | mark();
    return new InvocationId(new UUID(high, low).toString());
  }

  /** Holds for what this run registered: for others once in 281 million million. */
  public Predicate<InvocationId> own() {
    String mark = new UUID(0, mark()).toString().substring(BEFORE_MARK);
    return id -> id.value().endsWith(mark);
  }

  private long mark() {
    return number(sha256(value), 0) >>> Short.SIZE;
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int at = from; at < from + Long.BYTES; at++) {
      number = number << Byte.SIZE | bytes[at] & 0xFF;
    }
    return number;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
