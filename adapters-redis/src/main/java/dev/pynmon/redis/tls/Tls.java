package dev.pynmon.redis.tls;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a connection is secured.
 *
 * @param verification what the server's certificate must be good for
 * @param trust the certificates that are trusted, PEM; empty for those of the runtime
 * @param certificate our own certificate with its chain, PEM, where the server asks for one
 * @param key the private key of that certificate, PKCS#8 PEM; empty when it is in the same file
 */
public record Tls(
    Verification verification,
    Optional<Path> trust,
    Optional<Path> certificate,
    Optional<Path> key) {
  /** The server's certificate must be good for its name, by what the runtime trusts. */
  public static final Tls STRICT =
      new Tls(Verification.FULL, Optional.empty(), Optional.empty(), Optional.empty());

  /** What the server's certificate must be good for. */
  public enum Verification {
    /** It is trusted, and for the name of the server. */
    FULL,
    /** It is trusted, for whatever name. */
    TRUST,
    /** Any is taken; only when somebody asked for that. */
    NONE
  }
}
