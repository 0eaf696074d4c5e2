package dev.pynmon.redis.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file with certificates, a key or both, as text between lines of dashes.
 *
 * @param path where it is
 */
record PemFile(Path path) {
  private static final int MAX_BYTES = 4_000_000;
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);
  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----", Pattern.DOTALL);
  private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN [A-Z ]+ PRIVATE KEY-----");

  /**
   * All certificates, at least one, in their order.
   *
   * @throws PemException when there is none
   */
  List<Certificate> certificates() {
    List<String> blocks =
        CERTIFICATE.matcher(text()).results().map(found -> found.group()).toList();
    if (blocks.isEmpty()) {
      throw new PemException(
          "The file " + path + " holds no certificate.",
          "It needs to be PEM: text that begins with -----BEGIN CERTIFICATE-----.");
    }
    return blocks.stream().map(this::certificate).toList();
  }

  private Certificate certificate(String block) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(
              new ByteArrayInputStream(block.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (CertificateException e) {
      throw new PemException(
          "A certificate in the file " + path + " is damaged.", "Get it anew from its source.", e);
    }
  }

  /**
   * The private key.
   *
   * @param algorithm that of the certificate it belongs to
   * @throws PemException when there is none of this kind
   */
  PrivateKey key(String algorithm) {
    String text = text();
    Matcher block = PKCS8.matcher(text);
    if (!block.find()) {
      throw noKey(text);
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(block.group(1));
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new PemException(
          "The key in the file " + path + " is damaged, or of another kind than its certificate.",
          "Check that both belong together.",
          e);
    }
  }

  private PemException noKey(String text) {
    return OTHER_KEY.matcher(text).find()
        ? new PemException(
            "The key in the file " + path + " is encrypted, or in an older form.",
            "Convert it: openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW.")
        : new PemException(
            "The file " + path + " holds no private key.",
            "It needs to be PEM: text that begins with -----BEGIN PRIVATE KEY-----.");
  }

  /** A pipe is not opened: whoever reads from one that nobody writes to waits for ever. */
  private String text() {
    try {
      if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
        throw unreadable(null);
      }
      return text(Files.newInputStream(path));
    } catch (NoSuchFileException e) {
      throw new PemException(
          "There is no file " + path + ".", "The address of the store names it for TLS.", e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private String text(InputStream opened) throws IOException {
    try (opened) {
      byte[] bytes = opened.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new PemException(
            "The file " + path + " is too large for certificates or a key.",
            "It may have 4 MB at most.");
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private PemException unreadable(@Nullable Throwable cause) {
    return new PemException(
        "The file " + path + " cannot be read.", "Check that it is a file, and permitted.", cause);
  }
}
