package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.purge.Hours;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.web.part.HiddenField;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * The form that asks for the application's name, for the template {@code purge/sure}.
 *
 * @param sureAction where it is sent
 * @param sureName what has to be typed
 * @param sureWrong why what was typed is not it; "" before anything was
 * @param sureHidden what is sent besides
 * @param sureKeep where somebody goes who keeps everything
 * @param sureVerb the button
 */
record SureForm(
    Href sureAction,
    String sureName,
    String sureWrong,
    List<HiddenField> sureHidden,
    Href sureKeep,
    String sureVerb) {
  static SureForm of(PurgeScope scope, AppSummary app, String wrong, String verb, Links links) {
    return new SureForm(
        Href.to(PurgeAddress.order(scope, links)),
        Confirmation.name(app),
        wrong,
        scope instanceof PurgeScope.Ended ended ? hidden(ended) : List.of(),
        Href.to(PurgeAddress.away(scope, links)),
        verb);
  }

  /** What was counted is what is ordered. */
  private static List<HiddenField> hidden(PurgeScope.Ended scope) {
    HiddenField age = new HiddenField(PurgeAddress.AGE, Hours.of(scope.age()));
    return scope.statusesAlone()
        ? List.of(age, new HiddenField(PurgeAddress.SCOPE, PurgeAddress.STATUSES))
        : List.of(age);
  }
}
