package dev.pynmon.application;

import java.util.Iterator;
import java.util.function.Supplier;

/**
 * A class named in {@code META-INF/services}.
 *
 * @param type the class
 * @param make makes one
 */
record Provider<T>(Class<? extends T> type, Supplier<? extends T> make) {

  /** Where providers come from. Every step of the iterator may throw, and may be tried again. */
  @FunctionalInterface
  interface Source {
    <T> Iterator<Provider<T>> find(Class<T> service, ClassLoader loader);
  }
}
