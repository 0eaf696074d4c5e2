package dev.pynmon.web.error;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.text.AbsenceText;

/** For pages that show nothing without a certain component. */
public final class Required {
  private Required() {}

  /**
   * What was read from the component.
   *
   * @throws ProblemException 503 that names the component, when it cannot be read
   */
  public static <T> T of(Component component, Answer<T> state) {
    return switch (state) {
      case Answer.Available<T> there -> there.value();
      case Answer.Missing<T> missing ->
          throw new ProblemException(problem(component, missing.why()));
    };
  }

  /** 503: this component cannot be read. */
  public static Problem problem(Component component, Absence absence) {
    Problem problem =
        Problem.of(
                503,
                "The " + component.label() + " cannot be read",
                AbsenceText.sentence(component, absence))
            .advise(AbsenceText.advice(absence))
            .member(Problem.COMPONENT, component.label());
    return switch (absence) {
      case Absence.Down down when down.fault().kind().waitingHelps() ->
          problem.member(Problem.STORE, down.fault().store()).retrying();
      case Absence.NotFound _ -> problem.retrying();
      default -> problem;
    };
  }
}
