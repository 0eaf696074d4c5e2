package dev.pynmon.web.attention;

import dev.pynmon.web.page.Request;
import dev.pynmon.web.rerun.Reruns;
import dev.pynmon.web.url.Href;

/**
 * What a visitor may do about it.
 *
 * @param free where a stuck atomic service is freed; none for those who may not
 * @param recover where what is stranded is put back; none for those who may not
 */
public record Mends(Href free, Href recover) {
  /** For who may nothing. */
  public static final Mends NONE = new Mends(Href.NONE, Href.NONE);

  /** For who sent this request. */
  public static Mends of(Reruns reruns, Request request) {
    return new Mends(reruns.scheduler(request), reruns.stranded(request));
  }
}
