package dev.pynmon.web.error;

import dev.pynmon.web.page.Request;
import dev.pynmon.web.shell.Bare;
import java.util.List;

/** What the template of an error sees whose visitor is not known. */
record BareView(Bare bare, String heading, String summary, List<String> sentences) {
  static BareView of(Problem problem, Request request) {
    return new BareView(
        Bare.of(request, problem.title()), problem.title(), problem.detail(), problem.advice());
  }
}
