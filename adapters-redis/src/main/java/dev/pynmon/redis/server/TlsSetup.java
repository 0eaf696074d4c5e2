package dev.pynmon.redis.server;

import org.redisson.client.RedisClientConfig;
import org.redisson.config.SslVerificationMode;

/** Tells Redisson how a connection is secured. */
final class TlsSetup {
  private TlsSetup() {}

  static void apply(Tls tls, RedisClientConfig config) {
    config.setSslVerificationMode(
        tls.verifies() ? SslVerificationMode.STRICT : SslVerificationMode.NONE);
  }
}
