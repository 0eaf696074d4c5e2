package dev.pynmon.application.port.in.app;

/**
 * Where a component lies.
 *
 * @param store the alias of the store
 * @param plugin the name of the plugin that reads it, for example {@code sqlite}
 * @param url the store's address without credentials
 * @param className the pynenc class, as configured, or what the plugin stands for
 */
public record ComponentPlace(String store, String plugin, String url, String className) {}
