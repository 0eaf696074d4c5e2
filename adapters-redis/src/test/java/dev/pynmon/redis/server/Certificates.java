package dev.pynmon.redis.server;

import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.tls.Identity;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Certificates made for one run of the tests.
 *
 * @param certificate PEM
 * @param key its private key, PKCS#8 PEM
 * @param authority what to trust, PEM
 */
record Certificates(Path certificate, Path key, Path authority) {
  /** One that is good for this machine. */
  static Certificates forThisMachine(Path folder) {
    Identity here = Identity.here("RSA", Instant.now());
    return written(folder, "here", here, here);
  }

  /** One for another name, with a key of another kind. */
  static Certificates forElsewhere(Path folder) {
    Identity elsewhere = Identity.elsewhere("elsewhere.example", "EC", Instant.now());
    return written(folder, "elsewhere", elsewhere, elsewhere);
  }

  /** One that is no longer good. An authority signed it: one that signs itself is never too old. */
  static Certificates expired(Path folder) {
    Identity authority = Identity.authority("authority", "EC", Instant.now());
    return written(folder, "expired", authority.expired(), authority);
  }

  private static Certificates written(
      Path folder, String name, Identity identity, Identity authority) {
    return new Certificates(
        identity.writeCertificate(folder.resolve(name + ".crt")),
        identity.writeKey(folder.resolve(name + ".key")),
        authority.writeCertificate(folder.resolve(name + "-authority.crt")));
  }

  /** A server that shows this one, and perhaps asks clients for one that is trusted by others. */
  RedisServer server(Certificates clients, boolean isWanted) {
    return RedisServer.startEncrypted(
        TestRedis.program(),
        "--tls-cert-file",
        certificate.toString(),
        "--tls-key-file",
        key.toString(),
        "--tls-ca-cert-file",
        clients.certificate().toString(),
        "--tls-auth-clients",
        isWanted ? "yes" : "no");
  }
}
