package dev.pynmon.application.port.plugin;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a store. May hold credentials: show {@link #shown()}, never the parts.
 *
 * @param scheme what kind of store, lower-case; {@code file} for a plain path
 * @param address all behind the scheme and its colon
 */
public record StoreUrl(String scheme, String address) {
  /** The scheme of an address that is just a path. */
  public static final String FILE = "file";

  private static final Pattern WITH_SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+-]+):(.*)", Pattern.DOTALL);

  /** To the last at sign: whoever forgets to encode a slash in a password has it hidden, too. */
  private static final Pattern CREDENTIALS = Pattern.compile("^(//).*@", Pattern.DOTALL);

  private static final Pattern SECRET_PARAMETERS =
      Pattern.compile(
          "([?&][^=&]*(?:user|pass|secret|token)[^=&]*=)[^&]*", Pattern.CASE_INSENSITIVE);

  public StoreUrl {
    requireNonNull(address);
    scheme = scheme.toLowerCase(Locale.ROOT);
  }

  /** Splits an address as typed; without a scheme it is a path. */
  public static StoreUrl parse(String text) {
    Matcher matcher = WITH_SCHEME.matcher(text);
    return matcher.matches()
        ? new StoreUrl(matcher.group(1), matcher.group(2))
        : new StoreUrl(FILE, text);
  }

  /** The address for people, without user and password. */
  public String shown() {
    String bare = SECRET_PARAMETERS.matcher(address).replaceAll("$1…");
    String safe = CREDENTIALS.matcher(bare).replaceFirst("$1…@");
    return scheme.equals(FILE) ? safe : scheme + ":" + safe;
  }

  @Override
  public String toString() {
    return shown();
  }
}
