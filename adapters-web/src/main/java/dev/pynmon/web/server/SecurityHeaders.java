package dev.pynmon.web.server;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What tells browsers to trust nothing but us. On every answer. */
final class SecurityHeaders {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 16;

  private SecurityHeaders() {}

  /** What allows the scripts of one answer to run. */
  static String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** For an answer whose scripts carry this nonce. */
  static Map<String, String> withScripts(String nonce) {
    return headers("'nonce-" + nonce + "'");
  }

  /** For an answer that has no scripts. */
  static Map<String, String> withoutScripts() {
    return headers("'none'");
  }

  private static Map<String, String> headers(String scripts) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src "
            + scripts
            + "; img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    return headers;
  }
}
