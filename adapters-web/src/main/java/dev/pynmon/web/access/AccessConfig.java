package dev.pynmon.web.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may come in beside those whom the accounts know.
 *
 * @param sessionKey signs the sessions
 * @param allowedHosts names, in lower case and without a port, under which this monitor may be
 *     asked, beside IP literals and loopback names
 * @param proxyHeader the header, in lower case, in which a trusted proxy names its visitor; empty
 *     when none does
 * @param trustedProxies where those proxies are: only from there that header and {@code
 *     X-Forwarded-…} count
 * @param tls how to speak HTTPS; empty for HTTP
 */
public record AccessConfig(
    SessionKey sessionKey,
    Set<String> allowedHosts,
    Optional<String> proxyHeader,
    List<AddressRange> trustedProxies,
    Optional<TlsFiles> tls) {
  public AccessConfig {
    allowedHosts =
        allowedHosts.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    proxyHeader = proxyHeader.map(name -> name.toLowerCase(Locale.ROOT));
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** Nothing beside the accounts; sessions end with the process. */
  public static AccessConfig plain() {
    return new AccessConfig(
        SessionKey.random(), Set.of(), Optional.empty(), List.of(), Optional.empty());
  }

  /** Whether a request from this address comes from a trusted proxy. */
  public boolean trusts(String address) {
    return trustedProxies.stream().anyMatch(range -> range.contains(address));
  }
}
