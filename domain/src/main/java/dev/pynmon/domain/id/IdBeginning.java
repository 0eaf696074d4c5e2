package dev.pynmon.domain.id;

import java.util.regex.Pattern;

/** Pages show the beginnings of ids: who copies one asks for whatever begins so. */
public final class IdBeginning {
  /** Of a UUID, as long as the shortest that pages show, and not all of it. */
  private static final Pattern BEGINNING = Pattern.compile("[0-9A-Fa-f]{6}[0-9A-Fa-f-]{0,29}");

  private IdBeginning() {}

  /** Whether a text may be the beginning of an id, and is none as a whole. */
  public static boolean isOne(String text) {
    return BEGINNING.matcher(text).matches();
  }
}
