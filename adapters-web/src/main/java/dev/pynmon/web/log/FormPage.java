package dev.pynmon.web.log;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.Href;

/**
 * Where a log is pasted, for the template {@code log/form}.
 *
 * @param formApp the application that it is about
 * @param formUnclear true when what was pasted names nothing
 * @param formAction where it is sent
 * @param formText what stands in the field
 * @param formZone where times that do not say so were written
 */
record FormPage(
    String formApp, boolean formUnclear, Href formAction, String formText, String formZone) {
  static final int MAX_SHOWN = 20_000;

  static FormPage of(Request request, Paste paste) {
    return page(request, paste, false);
  }

  /** What was pasted names nothing that we know. */
  static FormPage unclear(Request request, Paste paste) {
    return page(request, paste, true);
  }

  private static FormPage page(Request request, Paste paste, boolean unclear) {
    return new FormPage(
        AppText.name(request.app()),
        unclear,
        Href.to(request.links().area("log-explorer")),
        SafeText.block(paste.text(), MAX_SHOWN),
        SafeText.name(paste.zone()));
  }
}
