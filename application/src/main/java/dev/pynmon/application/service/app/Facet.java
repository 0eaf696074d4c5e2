package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import java.util.function.Function;

/** A facet of a store that only some versions have, within a question to that store. */
public final class Facet {
  private Facet() {}

  /** What it answers. What fails is left to the visit, which asks a silent store no more. */
  public static <F, R> Answer<R> ask(Answer<F> facet, Function<? super F, ? extends R> question) {
    return switch (facet) {
      case Answer.Available<F> there -> new Answer.Available<>(question.apply(there.value()));
      case Answer.Missing<F> missing when missing.why() instanceof Absence.Down down ->
          throw new BackendException(down.fault(), null);
      case Answer.Missing<F> missing -> new Answer.Missing<>(missing.why());
    };
  }
}
