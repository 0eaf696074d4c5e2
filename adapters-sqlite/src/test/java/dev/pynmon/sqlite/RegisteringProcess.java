package dev.pynmon.sqlite;

import java.nio.file.Path;
import java.util.Map;

/** A monitor of its own that registers one invocation after another, to be killed. */
final class RegisteringProcess {
  /** After how many it is killed. */
  static final int TOLD_EARLY = 10;

  private RegisteringProcess() {}

  /** Writes into the file that is named, until it is killed. */
  public static void main(String... arguments) {
    try (OpenStore store = OpenStore.writable(Path.of(arguments[0]))) {
      for (int n = 0; n < 100_000; n++) {
        Reruns.register(store, Reruns.of("again-" + n, "a", "m.f", Map.of("x", "1")));
        System.out.println("one is registered");
      }
    }
  }
}
