package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.pictures.triggermap.TriggerNote.State;

/**
 * What is to be said of one trigger among many, beside what its other marks say: neither that it is
 * damaged or calls what nobody registers, nor that nothing fires at all.
 *
 * @param word one word or two; "" for nothing
 * @param state how it stands
 */
record FiringMark(String word, State state) {
  private static final FiringMark NONE = new FiringMark("", State.QUIET);

  static FiringMark of(Firing firing, FiringView view) {
    return switch (firing.standing()) {
      case Standing.Met met ->
          new FiringMark(view.firingWord(), view.firingTone().isEmpty() ? State.DUE : State.WRONG);
      case Standing.Lost lost -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Missed missed -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.SwitchedOff off -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Baseless baseless -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Unlooked unlooked -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Again again -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Partly partly -> new FiringMark(view.firingWord(), State.QUIET);
      case Standing.Damaged damaged -> NONE;
      case Standing.Nowhere nowhere -> NONE;
      case Standing.Stopped stopped -> NONE;
      case Standing.Fired fired -> NONE;
      case Standing.NotMet notMet -> NONE;
      case Standing.Untold untold -> NONE;
    };
  }
}
