package dev.pynmon.web.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that the JDK's keytool made for localhost, and its key, as files.
 *
 * @param certificate the one
 * @param key the other
 * @param store both, for {@link #trust}
 */
public record Pem(Path certificate, Path key, KeyStore store) {
  private static final String SECRET = "changeit";

  /**
   * As short as is taken: what keytool would take itself, 3072, is searched for four times as long.
   */
  private static final String RSA_BITS = "2048";

  private static final String EC_BITS = "256";

  /** Makes them in a folder, for a key of this kind, such as {@code RSA} or {@code EC}. */
  public static Pem in(Path folder, String kind) throws Exception {
    Path file = folder.resolve(kind + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-alias",
                "a",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keyalg",
                kind,
                "-keysize",
                kind.equals("RSA") ? RSA_BITS : EC_BITS,
                "-storetype",
                "PKCS12",
                "-storepass",
                SECRET,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance(file.toFile(), SECRET.toCharArray());
    Certificate certificate = store.getCertificate("a");
    Key key = store.getKey("a", SECRET.toCharArray());
    return new Pem(
        write(folder.resolve(kind + ".pem"), "CERTIFICATE", certificate.getEncoded()),
        write(folder.resolve(kind + "-key.pem"), "PRIVATE KEY", key.getEncoded()),
        store);
  }

  private static Path write(Path file, String what, byte[] bytes) throws Exception {
    String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
    return Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what));
  }

  /** What a client needs that trusts this certificate. */
  public SSLContext trust() throws Exception {
    KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
    known.load(null, null);
    known.setCertificateEntry("a", store.getCertificate("a"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), new SecureRandom());
    return context;
  }
}
