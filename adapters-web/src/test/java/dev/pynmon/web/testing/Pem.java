package dev.pynmon.web.testing;

import dev.pynmon.testkit.tls.Identity;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for localhost, and its key, as files.
 *
 * @param certificate the one
 * @param key the other
 * @param known what {@link #trust} trusts
 */
public record Pem(Path certificate, Path key, Certificate known) {
  /** Makes them in a folder, for a key of this kind, such as {@code RSA} or {@code EC}. */
  public static Pem in(Path folder, String kind) {
    Identity identity = Identity.here(kind, Instant.now());
    return new Pem(
        identity.writeCertificate(folder.resolve(kind + ".pem")),
        identity.writeKey(folder.resolve(kind + "-key.pem")),
        identity.certificate());
  }

  /** What a client needs that trusts this certificate. */
  public SSLContext trust() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("a", known);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), new SecureRandom());
    return context;
  }
}
