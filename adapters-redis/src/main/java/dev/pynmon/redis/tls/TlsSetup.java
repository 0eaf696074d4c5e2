package dev.pynmon.redis.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.redisson.client.RedisClientConfig;
import org.redisson.config.SslVerificationMode;

/** Tells Redisson how a connection is secured. */
public final class TlsSetup {
  /** A key store has to have a password, also one that never leaves the memory. */
  private static final char[] IN_MEMORY = {'-'};

  private TlsSetup() {}

  /**
   * Reads the files that are named.
   *
   * @throws PemException when one cannot be used
   */
  public static void apply(Tls tls, RedisClientConfig config) {
    config.setSslVerificationMode(mode(tls.verification()));
    tls.trust().map(TlsSetup::trust).ifPresent(config::setSslTrustManagerFactory);
    tls.certificate()
        .map(certificate -> identity(certificate, tls.key().orElse(certificate)))
        .ifPresent(config::setSslKeyManagerFactory);
  }

  private static SslVerificationMode mode(Tls.Verification verification) {
    return switch (verification) {
      case FULL -> SslVerificationMode.STRICT;
      case TRUST -> SslVerificationMode.CA_ONLY;
      case NONE -> SslVerificationMode.NONE;
    };
  }

  private static TrustManagerFactory trust(Path path) {
    List<Certificate> trusted = new PemFile(path).certificates();
    try {
      KeyStore store = emptyStore();
      for (int i = 0; i < trusted.size(); i++) {
        store.setCertificateEntry("trusted-" + i, trusted.get(i));
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return factory;
    } catch (GeneralSecurityException | IOException e) {
      throw useless(path, e);
    }
  }

  private static KeyManagerFactory identity(Path path, Path keyPath) {
    List<Certificate> chain = new PemFile(path).certificates();
    String algorithm = chain.getFirst().getPublicKey().getAlgorithm();
    try {
      KeyStore store = emptyStore();
      store.setKeyEntry(
          "own", new PemFile(keyPath).key(algorithm), IN_MEMORY, chain.toArray(Certificate[]::new));
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, IN_MEMORY);
      return factory;
    } catch (GeneralSecurityException | IOException e) {
      throw useless(path, e);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, IN_MEMORY);
    return store;
  }

  private static PemException useless(Path path, Exception cause) {
    return new PemException(
        "The certificates in the file " + path + " cannot be used.",
        "Check that the chain is whole and in order, and belongs to its key.",
        cause);
  }
}
