package dev.pynmon.application;

/**
 * Where plugins are looked for.
 *
 * @param name for people
 * @param loader sees the plugin's classes
 * @param own whether only classes of this very loader count: a plugin directory's loader may see
 *     the built-in plugins too
 */
record PluginOrigin(String name, ClassLoader loader, boolean own) {
  static final String CLASS_PATH = "class path";
}
