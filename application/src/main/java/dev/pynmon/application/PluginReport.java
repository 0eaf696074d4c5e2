package dev.pynmon.application;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plugin that was found, or what was found instead of one.
 *
 * @param name its name; empty when it could not even say that
 * @param origin where it was found: {@code class path}, or the plugin directory
 * @param version the version of its jar; empty when that does not say
 * @param apiVersion the version of the plugin interface it was made for; 0 when not known
 * @param schemes the schemes of the addresses it opens, sorted
 * @param error why it is not used; empty when it is
 */
public record PluginReport(
    String name,
    String origin,
    String version,
    int apiVersion,
    Set<String> schemes,
    Optional<String> error) {
  public PluginReport {
    schemes = Collections.unmodifiableSet(new TreeSet<>(schemes));
  }

  static PluginReport broken(String origin, String error) {
    return new PluginReport("", origin, "", 0, Set.of(), Optional.of(error));
  }

  PluginReport refused(String reason) {
    return new PluginReport(name, origin, version, apiVersion, schemes, Optional.of(reason));
  }
}
