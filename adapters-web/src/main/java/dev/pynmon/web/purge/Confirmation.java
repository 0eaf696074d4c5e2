package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.access.How;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.text.AppText;
import java.util.List;
import java.util.Optional;

/** Whether a purge is meant for the application that it would hit. */
final class Confirmation {
  static final String FIELD = "confirm";
  private static final int LONGEST = 1_000;
  private static final int SHOWN = 80;

  private Confirmation() {}

  /** What is wrong with it, in a sentence; empty when nothing is. */
  static Optional<String> fault(Request request, Params sent) {
    List<String> given = sent.query().all(FIELD);
    String name = name(request.app());
    if (given.isEmpty()) {
      return request.actor().how() == How.TOKEN
          ? Optional.of("Whoever sends a token names the application: confirm=" + name + ".")
          : Optional.empty();
    }
    return given.stream()
        .filter(text -> !isNamed(request, text.strip()))
        .findFirst()
        .map(text -> sentence(text, name));
  }

  /** The same where a name is needed, whoever asks. */
  static Optional<String> faultOrNone(Request request, Params sent) {
    return sent.query().all(FIELD).isEmpty()
        ? Optional.of(
            "What is there now would go, too, so it takes the application's name: confirm="
                + name(request.app())
                + ".")
        : fault(request, sent);
  }

  private static String sentence(String text, String name) {
    String typed =
        text.isBlank() ? "Nothing was typed." : "\"" + SafeText.line(text, SHOWN) + "\" is not it.";
    return typed + " The application is called " + name + ".";
  }

  private static boolean isNamed(Request request, String text) {
    AppSummary app = request.app();
    return text.equals(app.key().value().strip())
        || text.equals(name(app))
        || text.equals(app.label().strip()) && isUnique(request, app);
  }

  /** Two stores may hold applications of one id. */
  private static boolean isUnique(Request request, AppSummary app) {
    return request.current().list().apps().stream()
            .filter(other -> other.label().equals(app.label()))
            .count()
        <= 1;
  }

  /** What has to be typed, also where the name itself holds what nobody can type. */
  static String name(AppSummary app) {
    return SafeText.line(AppText.name(app), LONGEST);
  }
}
