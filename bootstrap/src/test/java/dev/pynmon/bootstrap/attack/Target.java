package dev.pynmon.bootstrap.attack;

import java.net.URI;

/** A monitor that is attacked, until it is closed. */
interface Target extends AutoCloseable {
  /** Where it is, with the slash at the end. */
  URI address();

  @Override
  void close();
}
