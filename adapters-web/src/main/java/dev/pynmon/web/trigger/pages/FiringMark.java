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
      case Standing.Met _ ->
          new FiringMark(view.firingWord(), view.firingTone().isEmpty() ? State.DUE : State.WRONG);
      case Standing.Lost _ -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Missed _ -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.SwitchedOff _ -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Baseless _ -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Unlooked _ -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Again _ -> new FiringMark(view.firingWord(), State.WRONG);
      case Standing.Partly _ -> new FiringMark(view.firingWord(), State.QUIET);
      case Standing.Damaged _ -> NONE;
      case Standing.Nowhere _ -> NONE;
      case Standing.Stopped _ -> NONE;
      case Standing.Fired _ -> NONE;
      case Standing.NotMet _ -> NONE;
      case Standing.Untold _ -> NONE;
    };
  }
}
