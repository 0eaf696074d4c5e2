package dev.pynmon.web.text;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.pictures.text.SafeText;

/** Who did something, in words. */
public final class WhoText {
  private WhoText() {}

  /** The name, or that nobody had to tell one. */
  public static String of(String name) {
    return name.equals(Actor.LOCAL) ? "somebody at this machine" : SafeText.name(name);
  }
}
