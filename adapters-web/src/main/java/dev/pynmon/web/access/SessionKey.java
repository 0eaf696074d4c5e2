package dev.pynmon.web.access;

import java.security.SecureRandom;

/** What sessions are signed with; whoever knows it can make one. Never printed. */
public final class SessionKey {
  /** How many bytes it has at least. */
  public static final int LEAST = 32;

  private final byte[] bytes;

  private SessionKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /**
   * The key that several instances share.
   *
   * @throws IllegalArgumentException when it is too short to be safe
   */
  public static SessionKey of(byte[] bytes) {
    if (bytes.length < LEAST) {
      throw new IllegalArgumentException("a session key has at least " + LEAST + " bytes");
    }
    return new SessionKey(bytes);
  }

  /** A key of this process alone. */
  public static SessionKey random() {
    byte[] bytes = new byte[LEAST];
    new SecureRandom().nextBytes(bytes);
    return new SessionKey(bytes);
  }

  /** The key itself, for an HMAC. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "SessionKey[…]";
  }
}
