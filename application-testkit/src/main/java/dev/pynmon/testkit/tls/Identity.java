package dev.pynmon.testkit.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * A certificate and its key, made in this process: the tool of the JDK is a program of its own, and
 * takes a second of a processor for each.
 *
 * @param name whose it is
 * @param certificate what says so
 * @param key RSA of 2,048 bits, or EC
 */
public record Identity(String name, X509Certificate certificate, PrivateKey key) {
  private static final Duration DAY = Duration.ofDays(1);

  /** One that signs itself, for this machine; the algorithm is {@code RSA} or {@code EC}. */
  public static Identity here(String algorithm, Instant now) {
    return signedByItself("localhost", Extension.ofThisMachine(), algorithm, now);
  }

  /** The same for another machine. */
  public static Identity elsewhere(String host, String algorithm, Instant now) {
    return signedByItself(host, Extension.of(host), algorithm, now);
  }

  /** One that may sign others. */
  public static Identity authority(String name, String algorithm, Instant now) {
    return signedByItself(name, Extension.ofAuthority(), algorithm, now);
  }

  private static Identity signedByItself(
      String name, byte[] extension, String algorithm, Instant now) {
    KeyPair pair = pair(algorithm);
    Draft draft = new Draft(name, name, now.minus(DAY), now.plus(DAY), extension, pair.getPublic());
    return new Identity(name, draft.signed(pair.getPrivate()), pair.getPrivate());
  }

  /** One for this machine that was signed by this authority, and was good for a day, long ago. */
  public Identity expired() {
    KeyPair pair = pair(key.getAlgorithm());
    Instant end = certificate.getNotBefore().toInstant().minus(DAY.multipliedBy(9));
    Draft draft =
        new Draft(
            "expired", name, end.minus(DAY), end, Extension.ofThisMachine(), pair.getPublic());
    return new Identity("expired", draft.signed(key), pair.getPrivate());
  }

  private static KeyPair pair(String algorithm) {
    try {
      if (algorithm.equals("RSA")) {
        return RsaPair.keys();
      }
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the certificate as PEM, and returns the file. */
  public Path writeCertificate(Path file) {
    try {
      return write(file, pem("CERTIFICATE", certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the key as PEM in the form PKCS#8, and returns the file. */
  public Path writeKey(Path file) {
    return write(file, pem("PRIVATE KEY", key.getEncoded()));
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of this kind. */
  public static String pem(String kind, byte[] encoded) {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(encoded);
    return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
  }
}
