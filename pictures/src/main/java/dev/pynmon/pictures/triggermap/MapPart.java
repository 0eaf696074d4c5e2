package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.triggermap.MapCondition;
import dev.pynmon.domain.triggermap.MapTask;
import dev.pynmon.domain.triggermap.MapTrigger;

/** What has a place in the map. */
sealed interface MapPart {
  /** The column within a rank: conditions, triggers, tasks. */
  int place();

  /** How many ranks are before it. */
  int rank();

  /** How high its box is. */
  double height();

  /** A condition. */
  record Prompt(MapCondition condition) implements MapPart {
    @Override
    public int place() {
      return 0;
    }

    @Override
    public int rank() {
      return condition.rank();
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
    public int rank() {
      return trigger.rank();
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
    public int rank() {
      return task.rank();
    }

    @Override
    public double height() {
      return MapBox.HEIGHT;
    }
  }

  /** A task that stands at the left already: here a circle closes. */
  record Closing(TaskKey task, int rank) implements MapPart {
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
  record Passing(int place, int rank) implements MapPart {
    @Override
    public double height() {
      return MapBox.LINE;
    }
  }
}
