package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.Optional;

/** How a trigger stands: when it fired, or why it has not. */
public sealed interface Standing {
  /** A word or two for it, on pages and in answers to programs. */
  String word();

  /**
   * Its record cannot be read.
   *
   * @param damage what is wrong with it
   */
  record Damaged(Damage damage) implements Standing {
    @Override
    public String word() {
      return "damaged";
    }
  }

  /** No condition of it is found: nothing ever fires it. */
  record Baseless() implements Standing {
    @Override
    public String word() {
      return "no condition";
    }
  }

  /**
   * No run of it is kept, and the code registers no task of that name.
   *
   * @param task what it would start
   */
  record Nowhere(TaskKey task) implements Standing {
    @Override
    public String word() {
      return "task nowhere";
    }
  }

  /** What it needs is a composite condition: no pynenc compares one with what happens. */
  record Unlooked() implements Standing {
    @Override
    public String word() {
      return "never looked at";
    }
  }

  /**
   * It fired upon all that it waits for, and fires again upon the same: that is kept.
   *
   * @param last its newest run; those before it upon the same have no record any more
   */
  record Again(TriggerRun last) implements Standing {
    @Override
    public String word() {
      return "fires again";
    }
  }

  /**
   * What it needs was met and waits to be used up.
   *
   * @param since when the last that it needs was met, where that is told
   * @param claimed when a run of it was claimed of which no record is kept
   * @param served a run of the atomic service that ended since then and left it waiting
   */
  record Met(Optional<Instant> since, Optional<Instant> claimed, Optional<AtomicRun> served)
      implements Standing {
    @Override
    public String word() {
      return "met";
    }
  }

  /**
   * It needs several conditions, and some are met.
   *
   * @param met how many
   * @param needed of how many
   */
  record Partly(int met, int needed) implements Standing {
    @Override
    public String word() {
      return "partly met";
    }
  }

  /** It waits for a time, and the application is configured to look for none. */
  record SwitchedOff() implements Standing {
    @Override
    public String word() {
      return "switched off";
    }
  }

  /**
   * Nobody runs the atomic service, so that nothing fires; whose turn it is tells why.
   *
   * @param lost what was lost before: that stays so
   */
  record Stopped(Optional<Lost> lost) implements Standing {
    @Override
    public String word() {
      return "stopped";
    }
  }

  /**
   * It was due, and no run is kept of that.
   *
   * @param condition the condition
   * @param found when it was found due
   * @param claim whether a run of it was claimed: if not, the trigger may be younger
   */
  record Lost(String condition, Instant found, Claim claim) implements Standing {
    @Override
    public String word() {
      return "lost";
    }
  }

  /**
   * Its last due times passed without a run.
   *
   * @param times how many were looked at
   */
  record Missed(int times) implements Standing {
    @Override
    public String word() {
      return "missed";
    }
  }

  /**
   * It fired, and waits for the next time.
   *
   * @param last its newest run
   */
  record Fired(TriggerRun last) implements Standing {
    @Override
    public String word() {
      return "fired";
    }
  }

  /** Nothing that it needs is met, and no run of it is known. */
  record NotMet() implements Standing {
    @Override
    public String word() {
      return "not met";
    }
  }

  /**
   * Whether it fired cannot be told.
   *
   * @param why no runs are known
   */
  record Untold(Absence why) implements Standing {
    @Override
    public String word() {
      return "unknown";
    }
  }
}
