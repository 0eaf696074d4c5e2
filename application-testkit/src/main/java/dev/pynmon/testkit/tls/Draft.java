package dev.pynmon.testkit.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is to be signed (RFC 5280, version 3).
 *
 * @param subject whose certificate it is to be
 * @param issuer who will sign it
 * @param extension see {@link Extension}
 */
record Draft(
    String subject, String issuer, Instant from, Instant until, byte[] extension, PublicKey key) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  X509Certificate signed(PrivateKey by) {
    boolean isRsa = by.getAlgorithm().equals("RSA");
    byte[] way = Der.of(Der.SEQUENCE, Der.kind(isRsa ? "2a864886f70d01010b" : "2a8648ce3d040302"));
    byte[] text = text(way);
    try {
      Signature signature = Signature.getInstance(isRsa ? "SHA256withRSA" : "SHA256withECDSA");
      signature.initSign(by);
      signature.update(text);
      byte[] whole = Der.of(Der.SEQUENCE, text, way, Der.bits(signature.sign()));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(whole));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] text(byte[] way) {
    return Der.of(
        Der.SEQUENCE,
        Der.of(0xa0, Der.of(Der.INTEGER, new byte[] {2})),
        Der.of(Der.INTEGER, number()),
        way,
        name(issuer),
        Der.of(Der.SEQUENCE, time(from), time(until)),
        name(subject),
        key.getEncoded(),
        Der.of(0xa3, Der.of(Der.SEQUENCE, extension)));
  }

  /** Not negative. */
  private static byte[] number() {
    byte[] number = new byte[8];
    ThreadLocalRandom.current().nextBytes(number);
    number[0] = 1;
    return number;
  }

  private static byte[] name(String common) {
    byte[] part = Der.of(Der.SEQUENCE, Der.kind("550403"), Der.text(Der.TEXT, common));
    return Der.of(Der.SEQUENCE, Der.of(Der.SET, part));
  }

  private static byte[] time(Instant time) {
    return Der.text(Der.TIME, TIME.format(time));
  }
}
