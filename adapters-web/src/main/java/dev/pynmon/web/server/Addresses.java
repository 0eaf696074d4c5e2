package dev.pynmon.web.server;

import dev.pynmon.web.connection.AddressRoom;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Route;

/** How long an address may be where it holds no log, told of those that came this far. */
final class Addresses {
  static final Problem TOO_LONG =
      Problem.of(
          414,
          "URI Too Long",
          "The address is too long. The log explorer takes 128 KB in one, and 10 MB by a form.");

  private Addresses() {}

  static boolean isTooLong(Incoming incoming) {
    return incoming.rawPath().length() + incoming.rawQuery().length() >= AddressRoom.USUAL;
  }

  static Response refusal(Incoming incoming, Route.Kind kind) {
    boolean page = kind != Route.Kind.JSON && incoming.wantsHtml();
    PlainProblem.Reader reader = page ? PlainProblem.Reader.BROWSER : PlainProblem.Reader.PROGRAM;
    return PlainProblem.answer(TOO_LONG, reader, "");
  }
}
