package dev.pynmon.testkit.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * RSA of 2,048 bits, the same in each run and for everybody, and so no secret: to look for two
 * primes takes a second of a processor. Whoever needs a key that does not fit takes one of another
 * kind.
 */
final class RsaPair {
  private static final BigInteger P =
      prime(
          "1503qkq8heu8h0zo16v1sgov8zf0h28wncudtmwhysjpf8g3b27hskikj4646pr5wqpqclbyzf0o03y0ag6ev947"
              + "66g6dwunk8u3aigu7b6p4fsaq70l94yfwgez8v6u6drnhenxoj9utb5rz4jroeafb5t3dzgfqmmlzn6hy2tyment"
              + "na8yftprqs6bjxkovrcbk41");
  private static final BigInteger Q =
      prime(
          "186ilifpyl9bozv12acspoa1jfy3u5znmzfmbpvvngvl659p8mflg0tgxmgnplq5zz10r5mn1mreles398hlmtqs"
              + "mvkeagrsfvctycxbs1efp10ngqndrj225tgy6l27zoj6nqmpjg4ix2h0d1qg16ona9qwqcdeulxsqsaclvwbss76"
              + "lvc7k651zjbpl0jswhs9urt");
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  private RsaPair() {}

  private static BigInteger prime(String text) {
    return new BigInteger(text, Character.MAX_RADIX);
  }

  static KeyPair keys() throws GeneralSecurityException {
    KeyFactory keys = KeyFactory.getInstance("RSA");
    return new KeyPair(
        keys.generatePublic(new RSAPublicKeySpec(P.multiply(Q), EXPONENT)), secret(keys));
  }

  private static PrivateKey secret(KeyFactory keys) throws GeneralSecurityException {
    BigInteger ofP = P.subtract(BigInteger.ONE);
    BigInteger ofQ = Q.subtract(BigInteger.ONE);
    BigInteger secret = EXPONENT.modInverse(ofP.multiply(ofQ));
    return keys.generatePrivate(
        new RSAPrivateCrtKeySpec(
            P.multiply(Q),
            EXPONENT,
            secret,
            P,
            Q,
            secret.mod(ofP),
            secret.mod(ofQ),
            Q.modInverse(P)));
  }
}
