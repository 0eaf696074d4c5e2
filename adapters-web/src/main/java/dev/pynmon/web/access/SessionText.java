package dev.pynmon.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions as the text of a cookie: what it says is no secret, but signed (HMAC-SHA256), so that
 * nobody else can make one. Safe for concurrent use.
 */
final class SessionText {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<signed>1\\.(?<name>[\\w-]{1,400})\\.(?<epoch>\\d{1,18})\\.(?<id>[\\w-]{1,40})"
              + "\\.(?<began>\\d{1,11})\\.(?<seen>\\d{1,11}))\\.(?<seal>[\\w-]{43})");

  private final SecretKeySpec key;

  SessionText(SessionKey key) {
    this.key = new SecretKeySpec(key.bytes(), ALGORITHM);
  }

  String write(Session session) {
    String signed =
        String.join(
            ".",
            "1",
            text(session.name().getBytes(UTF_8)),
            Long.toString(session.epoch()),
            session.id(),
            Long.toString(session.began().getEpochSecond()),
            Long.toString(session.seen().getEpochSecond()));
    return signed + "." + seal(signed);
  }

  /** The session, if we or somebody with our key wrote it. */
  Optional<Session> read(String text) {
    Matcher found = FORM.matcher(text);
    return found.matches() && isSealed(found.group("signed"), found.group("seal"))
        ? Optional.of(session(found))
        : Optional.empty();
  }

  private boolean isSealed(String signed, String seal) {
    return MessageDigest.isEqual(seal(signed).getBytes(UTF_8), seal.getBytes(UTF_8));
  }

  private static Session session(Matcher found) {
    return new Session(
        new String(Base64.getUrlDecoder().decode(found.group("name")), UTF_8),
        Long.parseLong(found.group("epoch")),
        found.group("id"),
        second(found.group("began")),
        second(found.group("seen")));
  }

  private static Instant second(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }

  private String seal(String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return text(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
