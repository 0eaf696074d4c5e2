package dev.pynmon.web.invocation;

import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;

/**
 * A part of the sentence that tells what started an invocation: words, then what they are about.
 *
 * @param partWords the words with the blanks around them
 * @param partWay what they are about; nothing, or without a page, where it has none
 * @param partTitle all of its id where that is shortened; "" where there is none
 */
record StartedPart(String partWords, Way partWay, String partTitle) {
  /** Nothing but words. */
  static StartedPart words(String words) {
    return new StartedPart(words, Way.NONE, "");
  }

  /** Something that has a name. */
  static StartedPart named(String words, Href href, String name) {
    return new StartedPart(words, new Way(href, name), "");
  }

  static StartedPart of(String words, TaskLink task) {
    return named(words, task.taskHref(), task.taskText());
  }

  static StartedPart of(String words, IdLink id) {
    return new StartedPart(words, new Way(id.idHref(), id.idShort()), id.idWhole());
  }

  static StartedPart of(String words, RunnerLink runner) {
    Way way = new Way(runner.agentHref(), runner.agentShort());
    return new StartedPart(words, way, runner.agentId());
  }
}
