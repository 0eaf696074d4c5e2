package dev.pynmon.application.port.in.trigger;

import java.util.List;

/** Which trigger a visitor means who typed its id, or the beginning of it. */
public sealed interface SoughtTrigger {
  /** None was asked for. */
  record Any() implements SoughtTrigger {}

  /**
   * It.
   *
   * @param id its whole id
   */
  record One(String id) implements SoughtTrigger {}

  /**
   * Several begin like that: runs of none of them are looked for.
   *
   * @param text what was typed
   * @param ids the first of them, by id
   */
  record Several(String text, List<String> ids) implements SoughtTrigger {
    public Several {
      ids = List.copyOf(ids);
    }
  }

  /**
   * None that is known: there may be runs of one that is registered no more, which are looked for
   * by the whole text.
   *
   * @param text what was typed
   * @param isCertain false where not all triggers are known
   */
  record Unknown(String text, boolean isCertain) implements SoughtTrigger {}
}
