package dev.pynmon.bootstrap.config;

import dev.pynmon.application.port.plugin.StoreUrl;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Store addresses in a file: a relative path starts at the folder of the file that names it. */
final class StorePaths {
  private static final Pattern ALIAS = Pattern.compile("([A-Za-z0-9_.-]+=)(.*)", Pattern.DOTALL);
  private static final Set<String> PATH_SCHEMES = Set.of(StoreUrl.FILE, "sqlite");

  private StorePaths() {}

  static String resolve(Path folder, String store) {
    Matcher alias = ALIAS.matcher(store);
    return alias.matches()
        ? alias.group(1) + resolveAddress(folder, alias.group(2))
        : resolveAddress(folder, store);
  }

  private static String resolveAddress(Path folder, String address) {
    StoreUrl url = StoreUrl.parse(address);
    return PATH_SCHEMES.contains(url.scheme()) && !url.address().isBlank()
        ? "sqlite:" + folder.resolve(url.address())
        : address;
  }
}
