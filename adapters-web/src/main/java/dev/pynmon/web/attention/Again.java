package dev.pynmon.web.attention;

import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.url.Url;

/**
 * The parameter by which a visitor asks for a new check. Pages that read themselves again while a
 * check goes on do without: they begin none.
 */
public final class Again {
  private static final String NAME = "again";

  private Again() {}

  /** The button on a page for the part of this id that shows what needs attention. */
  public static Refresh of(Url page, Url part, String place) {
    return Refresh.of(page.with(NAME, 1), part.with(NAME, 1), place);
  }

  /** True where the request asks for a new check. */
  public static boolean isAskedBy(Request request) {
    return request.params().flag(NAME);
  }

  /** What needs attention, checked again where the request asks for it. */
  static Attention check(CheckAttentionUseCase attention, Request request) {
    return isAskedBy(request)
        ? attention.checkAgain(request.app().key())
        : attention.check(request.app().key());
  }
}
