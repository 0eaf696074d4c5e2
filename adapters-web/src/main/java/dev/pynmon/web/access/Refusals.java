package dev.pynmon.web.access;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.Problem;

/** Why a request is not answered, in words. */
final class Refusals {
  private static final int LONGEST_NAME = 80;

  static final Problem OTHER_NAME =
      Problem.of(
              421,
              "Misdirected request",
              "This monitor is not known by the name under which it was asked.")
          .advise("Ask for it by its address, or start it with --allowed-host and that name.");

  static final Problem SIGN_IN =
      unknown("Sign in first: this monitor answers only those whom it knows.")
          .advise("Reload the page to do so; programs send a token: Authorization: Bearer TOKEN.");

  static final Problem ASK_PROXY =
      unknown("This monitor answers only those whom its proxy names.")
          .advise("Ask for it through that proxy.");

  static final Problem MISNAMED =
      unknown(
              "The proxy gives you the name \"local\", which here is whoever is at the machine itself.")
          .advise("Whoever runs the proxy can give you another name.");

  /** As RFC 6750 has it. */
  static final Problem UNKNOWN_TOKEN =
      Problem.of(401, "Unknown token", "The token that was sent is not known here.")
          .header("WWW-Authenticate", "Bearer realm=\"pynmon\", error=\"invalid_token\"")
          .advise("It may be mistyped, removed, or made anew under the same name.")
          .advise("pynmon passwd NAME --token makes one; what counts is the file of --auth-file.");

  private Refusals() {}

  private static Problem unknown(String detail) {
    return Problem.of(401, "Not signed in", detail)
        .header("WWW-Authenticate", "Bearer realm=\"pynmon\"");
  }

  /** This actor has too small a role. */
  static Problem role(Actor actor, Deed deed) {
    String needed = "This needs the role " + deed.least().word();
    if (actor.how() == How.MACHINE) {
      return Problem.of(
              403,
              "Not allowed",
              needed + ", which without a login only who is at the machine itself has.")
          .advise("This request came through a proxy, or from another machine.")
          .advise("Start the monitor with --auth-file to sign in from elsewhere.");
    }
    String name = SafeText.line(actor.name(), LONGEST_NAME);
    return Problem.of(
            403, "Not allowed", needed + "; " + name + " has the role " + actor.role().word() + ".")
        .advise("Roles are kept by whoever runs this monitor.");
  }
}
