package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendFault.Kind;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Why no secure connection came about. The first that fits tells. */
enum TlsRefusal {
  TIMEOUT(
      cause ->
          cause instanceof Dial.HandshakeTimeoutException
              || cause instanceof SslHandshakeTimeoutException,
      "The %s did not answer in time.",
      "If it stays so, check that this port speaks TLS (else redis://), and the way to it."),
  NO_TLS(
      NotSslRecordException.class::isInstance,
      "The %s does not speak TLS.",
      "Begin the address with redis:// instead of rediss:// (for sentinels: without ssl=true), or"
          + " name the port that speaks TLS."),
  EXPIRED(
      cause ->
          cause instanceof CertificateExpiredException
              || cause instanceof CertificateNotYetValidException,
      "The certificate of the %s has expired, or is not valid yet.",
      "Renew it, and check the clocks of both machines."),
  NOT_TRUSTED(
      cause ->
          cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException,
      "The certificate of the %s is not trusted.",
      "Name the certificate of its authority: ?ssl_ca_certs=FILE, PEM."),
  OTHER_NAME(
      CertificateException.class::isInstance,
      "The certificate of the %s is for another name.",
      "Use the name that stands in it, or add ?ssl_check_hostname=false."),
  OWN_CERTIFICATE(
      cause -> isAlert(cause, "certificate") || isAlert(cause, "unknown_ca"),
      "The %s asks for a certificate of ours, and does not take the one given, or none.",
      "Name it and its key: ?ssl_certfile=FILE&ssl_keyfile=FILE, PEM."),
  OTHER(
      _ -> true,
      "No secure connection to the %s could be made.",
      "Check that it speaks TLS of version 1.2 or 1.3.");

  private final Predicate<Throwable> fits;
  private final String problem;
  private final String advice;

  TlsRefusal(Predicate<Throwable> fits, String problem, String advice) {
    this.fits = fits;
    this.problem = problem;
    this.advice = advice;
  }

  static TlsRefusal of(Throwable failure) {
    return Arrays.stream(values()).filter(each -> each.fitsAny(failure)).findFirst().orElse(OTHER);
  }

  private boolean fitsAny(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (fits.test(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlert(Throwable cause, String word) {
    String message = cause.getMessage();
    return message != null && message.contains("fatal alert") && message.contains(word);
  }

  Kind kind() {
    return this == TIMEOUT ? Kind.TIMEOUT : Kind.UNSUPPORTED;
  }

  /** Of whom: {@code server at host:port}. */
  String problem(String who) {
    return problem.formatted(who);
  }

  String advice() {
    return advice;
  }
}
