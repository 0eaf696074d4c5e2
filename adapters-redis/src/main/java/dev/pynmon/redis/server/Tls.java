package dev.pynmon.redis.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a connection is secured.
 *
 * @param verifies false only when somebody asked for that: then any certificate is taken
 * @param trust the certificates that are trusted, PEM; empty for those of the runtime
 * @param certificate our own certificate with its chain, PEM, where the server asks for one
 * @param key the private key of that certificate, PKCS#8 PEM
 */
public record Tls(
    boolean verifies, Optional<Path> trust, Optional<Path> certificate, Optional<Path> key) {
  /** The server's certificate must be good for its name, by what the runtime trusts. */
  public static final Tls STRICT =
      new Tls(true, Optional.empty(), Optional.empty(), Optional.empty());
}
