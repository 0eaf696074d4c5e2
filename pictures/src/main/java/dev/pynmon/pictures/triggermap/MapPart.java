package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.triggermap.MapCondition;
import dev.pynmon.domain.triggermap.MapTask;
import dev.pynmon.domain.triggermap.MapTrigger;

/** What has a place in the map. */
sealed interface MapPart {
  /** The column within a step: conditions, triggers, tasks. */
  int place();

  /** How many steps are before it. */
  int step();

  /** How high its box is. */
  double height();

  /** A condition. */
  record Upon(MapCondition condition) implements MapPart {
    @Override
    public int place() {
      return 0;
    }

    @Override
    public int step() {
      return condition.step();
    }

    @Override
    public double height() {
      return MapBox.HEIGHT + MapBox.LINE * MapText.parts(condition).size();
    }
  }

  /** A trigger. */
  record Starter(MapTrigger trigger) implements MapPart {
    @Override
    public int place() {
      return 1;
    }

    @Override
    public int step() {
      return trigger.step();
    }

    @Override
    public double height() {
      return MapBox.HEIGHT + (trigger.isOfSeveral() ? MapBox.LINE : 0);
    }
  }

  /** A task. */
  record Called(MapTask task) implements MapPart {
    @Override
    public int place() {
      return 2;
    }

    @Override
    public int step() {
      return task.step();
    }

    @Override
    public double height() {
      return MapBox.HEIGHT;
    }
  }

  /** A task that stands at the left already: here a circle closes. */
  record Again(TaskKey task, int step) implements MapPart {
    @Override
    public int place() {
      return 2;
    }

    @Override
    public double height() {
      return MapBox.HEIGHT;
    }
  }

  /** A line that passes by. */
  record Passing(int place, int step) implements MapPart {
    @Override
    public double height() {
      return MapBox.LINE;
    }
  }
}
