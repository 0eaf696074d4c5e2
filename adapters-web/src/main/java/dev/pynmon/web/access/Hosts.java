package dev.pynmon.web.access;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which names we may be asked. A page of somebody else can make its own name mean our address
 * (rebinding); the browser then takes us for that page and lets it read us. It tells the name,
 * though, and a literal address is nobody's name.
 */
final class Hosts {
  private static final String LOOPBACK = "localhost";
  private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern BRACKETED = Pattern.compile("\\[[0-9a-f:.]+]");

  private final Set<String> names;

  /** These names, in lower case, beside literal addresses and those of loopback. */
  Hosts(Set<String> names) {
    this.names = names;
  }

  /**
   * Whether this is one of ours.
   *
   * @param host name and port, as the visitor's browser tells them
   */
  boolean allow(String host) {
    String name = name(host);
    return NUMBER.matcher(name).matches()
        || BRACKETED.matcher(name).matches()
        || isLoopbackName(name)
        || names.contains(name);
  }

  /** Whether whoever asks by this name asks the machine on which they are. */
  static boolean isLoopback(String host) {
    String name = name(host);
    return isLoopbackName(name) || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
  }

  private static boolean isLoopbackName(String name) {
    return name.equals(LOOPBACK) || name.endsWith("." + LOOPBACK);
  }

  private static String name(String host) {
    String name = PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
