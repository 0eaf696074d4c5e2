package dev.pynmon.bootstrap.attack.monitor;

import java.net.URI;

/** A monitor that is attacked, until it is closed. */
public interface Target extends AutoCloseable {
  /** Where it is, with the slash at the end. */
  URI address();

  @Override
  void close();
}
