package dev.pynmon.web.access;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads what HTTPS needs. */
public final class Certificates {
  private static final byte[] SAMPLE = "pynmon".getBytes(StandardCharsets.US_ASCII);

  private Certificates() {}

  /**
   * How to speak HTTPS with these files, as they are now.
   *
   * @throws BadTlsFilesException with a sentence when they cannot be read, or do not belong
   *     together
   */
  public static Tls read(TlsFiles files) {
    List<X509Certificate> chain = chain(files.certificate());
    PrivateKey key = key(files.key());
    if (chain.isEmpty() || !belong(chain.getFirst().getPublicKey(), key)) {
      throw new BadTlsFilesException(
          "the first certificate of %s is not that of the key %s; put its own before those of authorities."
              .formatted(files.certificate(), files.key()));
    }
    return Tls.builder().privateKey(key).privateKeyCertChain(chain).build();
  }

  private static List<X509Certificate> chain(Path file) {
    try {
      return Keys.builder().pem(pem -> pem.certChain(Resource.create(file))).build().certChain();
    } catch (RuntimeException e) {
      throw new BadTlsFilesException(
          "the certificate %s cannot be read: is it there, and in PEM?".formatted(file), e);
    }
  }

  private static PrivateKey key(Path file) {
    try {
      return Keys.builder()
          .pem(pem -> pem.key(Resource.create(file)))
          .build()
          .privateKey()
          .orElseThrow();
    } catch (RuntimeException e) {
      throw new BadTlsFilesException(
          "the key %s cannot be read: is it there, in PEM, RSA or EC, and without a password?"
              .formatted(file),
          e);
    }
  }

  /** What the one has signed the other confirms. */
  private static boolean belong(PublicKey certified, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(algorithm(key));
      signature.initSign(key);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static String algorithm(PrivateKey key) {
    return "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
  }
}
