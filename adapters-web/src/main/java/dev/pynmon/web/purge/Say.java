package dev.pynmon.web.purge;

import dev.pynmon.web.url.Href;

/**
 * A piece of a sentence, for the template {@code purge/says}.
 *
 * @param sayText the words, with the blanks around them
 * @param sayHref where they lead; none when they are no link
 */
record Say(String sayText, Href sayHref) {
  static Say plain(String text) {
    return new Say(text, Href.NONE);
  }
}
