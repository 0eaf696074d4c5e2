package dev.pynmon.web.part;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;

/**
 * A queue wherever it is named, for the template {@code part/queue}.
 *
 * @param queueText its name
 * @param queuePage what waits in it
 */
public record QueueLink(String queueText, Href queuePage) {
  /** The link. */
  public static QueueLink of(QueueName queue, Links links) {
    return to(queue, SafeText.within(queue.value(), SafeText.NAME), links);
  }

  /** The same where few are named: every character of a name counts one, whatever its bytes. */
  public static QueueLink inFull(QueueName queue, Links links) {
    return to(queue, SafeText.name(queue.value()), links);
  }

  private static QueueLink to(QueueName queue, String shown, Links links) {
    return new QueueLink(shown.isEmpty() ? "(no name)" : shown, PageLinks.queue(queue, links));
  }
}
